package org.jiedu.portal;

import java.util.Optional;

/**
 * Somebody who may fetch and push.
 *
 * @param name an id
 * @param department the id of the department whose packages are the account's own
 * @param language of what a push is answered; where there is none, that of the portal's settings
 * @param sshKey with which it may come by SSH
 */
public record Account(
    String name, String department, Role role, Optional<Tongue> language, Optional<SshKey> sshKey) {

  /** What an account may change. */
  public enum Role {
    /** The packages and policies of its own department. */
    AUTHOR,
    /** Everything. */
    EDITOR
  }

  /** Returns an account that is spoken to as the portal's settings say. */
  public static Account of(String name, String department, Role role) {
    return new Account(name, department, role, Optional.empty(), Optional.empty());
  }

  /** Returns whether the account may change everything. */
  public boolean isEditor() {
    return role == Role.EDITOR;
  }

  /** Returns the same account of another department. */
  public Account withDepartment(String id) {
    return new Account(name, id, role, language, sshKey);
  }

  /** Returns the same account with another role. */
  public Account withRole(Role given) {
    return new Account(name, department, given, language, sshKey);
  }

  /** Returns the same account, spoken to in another language. */
  public Account withLanguage(Tongue tongue) {
    return new Account(name, department, role, Optional.of(tongue), sshKey);
  }

  /** Returns the same account that may come by SSH with a key, and with no other. */
  public Account withSshKey(SshKey key) {
    return new Account(name, department, role, language, Optional.of(key));
  }

  /** Returns the same account that may not come by SSH. */
  public Account withoutSshKey() {
    return new Account(name, department, role, language, Optional.empty());
  }
}
