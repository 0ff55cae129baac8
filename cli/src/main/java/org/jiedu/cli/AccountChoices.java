package org.jiedu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jiedu.portal.Account;
import org.jiedu.portal.PortalException;
import org.jiedu.portal.SshKey;
import org.jiedu.portal.Tongue;
import picocli.CommandLine.Option;

/** The options of what may be chosen for an account, whether it is made or changed. */
final class AccountChoices {
  /** What an account may change. */
  enum Role {
    author,
    editor
  }

  /** What an account is spoken to in. */
  enum Language {
    zh,
    en
  }

  private static final int LONGEST_KEY = 1 << 16;

  @Option(names = "--role", paramLabel = "author|editor")
  private Optional<Role> role = Optional.empty();

  @Option(names = "--language", paramLabel = "zh|en")
  private Optional<Language> language = Optional.empty();

  @Option(names = "--ssh-key", paramLabel = "FILE")
  private Optional<Path> keyFile = Optional.empty();

  /**
   * Returns what was chosen for an account that is made.
   *
   * @param folder that the user is in
   * @throws PortalException if the SSH key is none that may be used
   * @throws IOException if its file cannot be read
   */
  AccountChoice made(Path folder, String department) throws IOException {
    return chosen(folder, Optional.of(department), false);
  }

  /**
   * Returns what was chosen for an account that is there, likewise.
   *
   * @param losesKey whether it shall have no SSH key any more
   */
  AccountChoice chosen(Path folder, Optional<String> department, boolean losesKey)
      throws IOException {
    return new AccountChoice(
        department,
        role.map(AccountChoices::role),
        language.map(AccountChoices::tongue),
        keyFile.isPresent() ? Optional.of(key(folder.resolve(keyFile.get()))) : Optional.empty(),
        losesKey);
  }

  private static SshKey key(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      // No key is nearly as long; it may be any file that was named by mistake.
      byte[] text = in.readNBytes(LONGEST_KEY);
      return SshKey.parse(new String(text, StandardCharsets.UTF_8));
    }
  }

  private static Account.Role role(Role given) {
    return switch (given) {
      case author -> Account.Role.AUTHOR;
      case editor -> Account.Role.EDITOR;
    };
  }

  private static Tongue tongue(Language given) {
    return switch (given) {
      case zh -> Tongue.ZH;
      case en -> Tongue.EN;
    };
  }
}
