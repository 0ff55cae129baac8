package org.jiedu.portal;

/**
 * Somebody who may fetch and push.
 *
 * @param name an id
 * @param department the id of the department whose packages are the account's own
 */
public record Account(String name, String department, Role role) {

  /** What an account may change. */
  public enum Role {
    /** The packages and policies of its own department. */
    AUTHOR,
    /** Everything. */
    EDITOR
  }

  /** Returns whether the account may change everything. */
  public boolean isEditor() {
    return role == Role.EDITOR;
  }
}
