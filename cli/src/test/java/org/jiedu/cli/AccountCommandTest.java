package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jiedu.portal.Account;
import org.jiedu.portal.Accounts;
import org.jiedu.portal.PortalFolder;
import org.jiedu.portal.SmallPortal;
import org.jiedu.portal.Tongue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be chosen for an account and changed later, by the real command. */
final class AccountCommandTest {
  @TempDir private Path folder;
  private PortalFolder portal = new PortalFolder(Path.of("/"));
  private String token = "";

  @BeforeEach
  void makeAccount() throws IOException {
    portal = SmallPortal.in(folder.resolve("p")).folder();
    token = account("add", "wang", "--department", "caizheng").out().strip();
  }

  @Test
  void whatIsNamedIsChangedAndTheTokenStays() throws IOException {
    JieduRun run = account("change", "wang", "--language", "en", "--department", "jiaoyu");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).endsWith("The account wang is changed; its token is as it was.\n");
    assertThat(new Accounts(portal).verify("wang", token))
        .contains(Account.of("wang", "jiaoyu", Account.Role.AUTHOR).withLanguage(Tongue.EN));
    assertThat(account("change", "wang", "--role", "editor").code()).isZero();
    assertThat(list()).isEqualTo("wang  jiaoyu  editor  en\n");
    assertThat(account("change", "wang", "--role", "author", "--language", "zh").code()).isZero();
    assertThat(list()).isEqualTo("wang  jiaoyu  author  zh\n");
  }

  @Test
  void aNewTokenLeavesWhatWasChosen() throws IOException {
    account("change", "wang", "--language", "en");

    account("token", "wang");

    assertThat(list()).isEqualTo("wang  caizheng  author  en\n");
  }

  @Test
  void theLogSaysWhatWasChanged() throws IOException {
    account("change", "wang", "--role", "editor", "--language", "en");

    List<String> log = Files.readAllLines(portal.audit());

    assertThat(log.get(log.size() - 1))
        .contains("\"account-change\"", "\"wang\"", "\"role\":\"editor\"", "\"language\":\"en\"")
        .doesNotContain("department");
  }

  @Test
  void whatCannotBeChangedIsWrongUsage() throws IOException {
    String before = Files.readString(portal.accounts());

    assertThat(account("change", "li", "--role", "editor").err())
        .startsWith("There is no account li.\n");
    assertThat(account("change", "wang").code()).isEqualTo(ExitCode.USAGE);
    assertThat(account("change", "wang").err()).startsWith("Nothing is named ");
    assertThat(account("change", "wang", "--language", "bo").code()).isEqualTo(ExitCode.USAGE);
    assertThat(account("change", "wang", "--department", "财政厅").code()).isEqualTo(ExitCode.USAGE);
    assertThat(portal.accounts()).hasContent(before);
  }

  @Test
  void whoChoseNoLanguageHasThatOfThePortal() throws IOException {
    String settings = Files.readString(portal.settings());
    Files.writeString(portal.settings(), settings.replace("language: zh", "language: en"));

    account("add", "li", "--department", "jiaoyu", "--language", "zh");

    assertThat(list()).isEqualTo("li  jiaoyu  author  zh\nwang  caizheng  author  en\n");
  }

  private String list() {
    return JieduRun.in(folder, "portal", "account", "list", "p").out();
  }

  private JieduRun account(String command, String name, String... options) {
    String[] words = new String[options.length + 5];
    List<String> first = List.of("portal", "account", command, "p", name);
    System.arraycopy(first.toArray(String[]::new), 0, words, 0, first.size());
    System.arraycopy(options, 0, words, first.size(), options.length);
    return JieduRun.in(folder, words);
  }
}
