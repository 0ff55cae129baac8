package org.jiedu.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiedu.source.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccountsTest {
  @TempDir private Path temp;
  private PortalFolder folder;
  private Accounts accounts;
  private AccountChanges changes;

  @BeforeEach
  void makePortal() throws IOException {
    folder = SmallPortal.in(temp.resolve("portal")).folder();
    accounts = new Accounts(folder);
    changes = AccountChanges.of(folder, List.of("jiedu"));
  }

  @Test
  void aTokenHas256BitsAndIsKeptAsItsDigestOnly() throws IOException {
    String token = changes.add(Account.of("wang", "caizheng", Account.Role.AUTHOR));

    assertThat(Base64.getUrlDecoder().decode(token)).hasSize(32);
    String kept = Files.readString(folder.accounts());
    assertThat(kept)
        .doesNotContain(token)
        .contains(Sha256.ofFile(token.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.accounts())))
        .isEqualTo("rw-------");
  }

  @Test
  void noTwoTokensAreEqual() throws IOException {
    changes.add(Account.of("wang", "caizheng", Account.Role.AUTHOR));
    Set<String> tokens = new HashSet<>();

    for (int i = 0; i < 20; i++) {
      tokens.add(changes.newToken("wang"));
    }

    assertThat(tokens).hasSize(20);
  }

  @Test
  void aNameAndItsTokenGiveTheAccount() throws IOException {
    String wang = changes.add(Account.of("wang", "caizheng", Account.Role.AUTHOR));
    String li = changes.add(Account.of("li", "jiaoyu", Account.Role.EDITOR));

    assertThat(accounts.verify("wang", wang))
        .contains(Account.of("wang", "caizheng", Account.Role.AUTHOR));
    assertThat(accounts.verify("li", li)).get().matches(Account::isEditor);
    assertThat(accounts.verify("wang", li)).isEmpty();
    assertThat(accounts.verify("wang", "")).isEmpty();
    assertThat(accounts.verify("wang", wang + "=")).isEmpty();
    assertThat(accounts.verify("nobody", wang)).isEmpty();
    assertThat(accounts.verify("", "")).isEmpty();
  }

  @Test
  void aNewTokenMakesTheOldOneWorthless() throws IOException {
    String old = changes.add(Account.of("wang", "caizheng", Account.Role.EDITOR));

    String fresh = changes.newToken("wang");

    assertThat(accounts.verify("wang", old)).isEmpty();
    assertThat(accounts.verify("wang", fresh))
        .contains(Account.of("wang", "caizheng", Account.Role.EDITOR));
  }

  @Test
  void whoIsRemovedIsRefusedAtOnce() throws IOException {
    Accounts server = new Accounts(folder);
    String token = changes.add(Account.of("wang", "caizheng", Account.Role.AUTHOR));
    assertThat(server.verify("wang", token)).isPresent();

    changes.remove("wang");

    assertThat(server.verify("wang", token)).isEmpty();
    assertThat(accounts.list()).isEmpty();
  }

  @Test
  void theyAreListedByName() throws IOException {
    for (String name : List.of("wang", "li", "null", "12", "1e5", "true")) {
      changes.add(Account.of(name, "caizheng", Account.Role.AUTHOR));
    }

    assertThat(accounts.list())
        .extracting(Account::name)
        .containsExactly("12", "1e5", "li", "null", "true", "wang");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Wang", "王", "a b", "-a", "a/b", "a:b"})
  void aNameIsAnId(String name) {
    assertThatThrownBy(() -> changes.add(Account.of(name, "caizheng", Account.Role.AUTHOR)))
        .isInstanceOf(PortalException.class)
        .hasMessageContaining("lower-case letters");
  }

  @Test
  void aNameIsTakenOnceAndAnUnknownOneIsSaid() throws IOException {
    String token = changes.add(Account.of("wang", "caizheng", Account.Role.AUTHOR));

    assertThatThrownBy(() -> changes.add(Account.of("wang", "jiaoyu", Account.Role.EDITOR)))
        .hasMessageContaining("There is an account wang already");
    assertThatThrownBy(() -> changes.newToken("li")).hasMessage("There is no account li.");
    assertThatThrownBy(() -> changes.remove("li")).hasMessage("There is no account li.");

    assertThat(accounts.verify("wang", token)).isPresent();
  }

  @Test
  void manyAddsAtOnceLoseNothing() {
    List<String> names = IntStream.range(0, 12).mapToObj(n -> "clerk-" + n).toList();

    List<String> added = names.parallelStream().filter(this::isAdded).toList();

    assertThat(added).isEqualTo(names);
    assertThat(namesInFile()).containsAll(names);
  }

  @Test
  void aSpoiltFileIsSaidAndNotWrittenOver() throws IOException {
    changes.add(Account.of("wang", "caizheng", Account.Role.AUTHOR));
    String spoilt = Files.readString(folder.accounts()).replace("role: author", "role: king");
    Files.writeString(folder.accounts(), spoilt);

    assertThatThrownBy(() -> changes.add(Account.of("li", "jiaoyu", Account.Role.AUTHOR)))
        .isInstanceOf(PortalException.class)
        .hasMessageContaining("accounts.yaml:4: ");
    assertThatThrownBy(accounts::list).isInstanceOf(PortalException.class);

    assertThat(folder.accounts()).hasContent(spoilt);
  }

  @Test
  void whatACrashLeftIsReplaced() throws IOException {
    Path left = folder.root().resolve(".accounts.yaml.new");
    Files.writeString(left, "half");

    changes.add(Account.of("wang", "caizheng", Account.Role.AUTHOR));

    assertThat(left).doesNotExist();
    assertThat(accounts.list()).hasSize(1);
  }

  private boolean isAdded(String name) {
    try {
      changes.add(Account.of(name, "caizheng", Account.Role.AUTHOR));
      return true;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<String> namesInFile() {
    try (Stream<String> lines = Files.lines(folder.accounts())) {
      return lines
          .filter(line -> line.endsWith(":"))
          .map(line -> line.substring(0, line.length() - 1))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
