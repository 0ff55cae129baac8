package org.jiedu.cli;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiedu.portal.Account;
import org.jiedu.portal.SshKey;
import org.jiedu.portal.Tongue;
import org.jiedu.source.Kinds;

/**
 * What was chosen for an account; what is empty was not.
 *
 * @param losesKey whether it shall have no SSH key any more
 */
record AccountChoice(
    Optional<String> department,
    Optional<Account.Role> role,
    Optional<Tongue> language,
    Optional<SshKey> key,
    boolean losesKey) {

  /** Returns whether nothing was chosen. */
  boolean isEmpty() {
    return told().isEmpty();
  }

  /** Returns an account with what was chosen, and otherwise as it is. */
  Account in(Account account) {
    Account chosen = losesKey ? account.withoutSshKey() : account;
    chosen = department.map(chosen::withDepartment).orElse(chosen);
    chosen = role.map(chosen::withRole).orElse(chosen);
    chosen = language.map(chosen::withLanguage).orElse(chosen);
    return key.map(chosen::withSshKey).orElse(chosen);
  }

  /** Returns what the log is told, by name; of a key its fingerprint. */
  Map<String, String> told() {
    Map<String, String> told = new TreeMap<>();
    department.ifPresent(id -> told.put("department", id));
    role.ifPresent(one -> told.put("role", Kinds.word(one)));
    language.ifPresent(one -> told.put("language", Kinds.word(one)));
    key.ifPresent(one -> told.put("ssh-key", one.fingerprint()));
    if (losesKey) {
      told.put("ssh-key", "");
    }
    return told;
  }
}
