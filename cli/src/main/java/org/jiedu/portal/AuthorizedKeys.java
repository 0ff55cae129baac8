package org.jiedu.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.source.Kinds;

/**
 * The file by which sshd knows whose a key is, {@code authorized_keys} (sshd(8)): whoever comes
 * with a key of an account can do nothing but talk to {@code portal receive} in its name.
 *
 * @param program the words that start this program, before its own
 */
record AuthorizedKeys(PortalFolder folder, List<String> program) {
  private static final String HEAD =
      "# 由 jiedu portal account 写，改了也会被覆盖。 Written by jiedu portal account.\n";

  AuthorizedKeys {
    program = List.copyOf(program);
  }

  /** Writes the keys of the accounts; where none has one and there is no file, none is made. */
  void write(Collection<Account> accounts) throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    // What is wrong with the settings is told by who needs them.
    String language =
        PortalSettings.read(folder, new Diagnostics()).orElse(PortalSettings.DEFAULT).language();
    boolean hasKey = false;
    for (Account account : accounts) {
      if (account.sshKey().isPresent()) {
        text.append(line(account, account.sshKey().get(), language)).append('\n');
        hasKey = true;
      }
    }
    if (hasKey || Files.exists(folder.authorizedKeys())) {
      DurableFiles.write(
          folder.authorizedKeys(),
          text.toString().getBytes(StandardCharsets.UTF_8),
          DurableFiles.SECRET);
    }
  }

  private String line(Account account, SshKey key, String language) throws PortalException {
    List<String> words = new ArrayList<>(program);
    words.addAll(List.of("--messages", account.language().map(Kinds::word).orElse(language)));
    words.addAll(List.of("portal", "receive", folder.root().toString()));
    words.addAll(List.of("--account", account.name()));
    String command = words.stream().map(AuthorizedKeys::quoted).collect(Collectors.joining(" "));
    if (command.contains("\n") || command.contains("\r")) {
      throw new PortalException(
          Message.of(
              "{0} 的路径里有换行，不能用 SSH 公钥。",
              "The path of {0} has a line break, so no SSH key can be used.", folder.root()));
    }
    // sshd takes a backslash before a quote away, and no other.
    return "restrict,command=\""
        + command.replace("\"", "\\\"")
        + "\" "
        + key.text()
        + " "
        + account.name();
  }

  /** Returns a word as a shell takes it. */
  private static String quoted(String word) {
    return Optional.of(word)
        .filter(plain -> plain.matches("[A-Za-z0-9_@%+=:,./-]+"))
        .orElseGet(() -> "'" + word.replace("'", "'\\''") + "'");
  }
}
