package org.jiedu.cli;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiedu.portal.Account;
import org.jiedu.portal.Tongue;
import org.jiedu.source.Kinds;
import picocli.CommandLine.Option;

/** What may be chosen for an account, whether it is made or changed. */
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

  @Option(names = "--role", paramLabel = "author|editor")
  private Optional<Role> role = Optional.empty();

  @Option(names = "--language", paramLabel = "zh|en")
  private Optional<Language> language = Optional.empty();

  /** Returns whether nothing was chosen. */
  boolean isEmpty() {
    return role.isEmpty() && language.isEmpty();
  }

  /** Returns an account with what was chosen, and otherwise as it is. */
  Account in(Account account) {
    Account chosen = account;
    if (role.isPresent()) {
      chosen = chosen.withRole(role(role.get()));
    }
    if (language.isPresent()) {
      chosen = chosen.withLanguage(tongue(language.get()));
    }
    return chosen;
  }

  /** Returns what the log is told of what was chosen, by name. */
  Map<String, String> told() {
    Map<String, String> told = new TreeMap<>();
    role.ifPresent(one -> told.put("role", Kinds.word(role(one))));
    language.ifPresent(one -> told.put("language", Kinds.word(tongue(one))));
    return told;
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
