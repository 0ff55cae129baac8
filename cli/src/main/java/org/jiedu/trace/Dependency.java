package org.jiedu.trace;

import java.util.Optional;

/**
 * Something that a piece of work looked at. A run in which all that it looked at is in the same
 * state comes to the same.
 *
 * @param kind what it looked at
 * @param subject of what: an id, a folder, a number, a list's name
 */
public record Dependency(Kind kind, String subject) {

  /** What can be looked at. */
  public enum Kind {
    /** All that stands in a folder; the subject is relative to the workspace. */
    FOLDER,
    /** What stands above the texts of a folder: titles, summaries. */
    FRONT,
    /** The terms that a folder defines. */
    TERMS,
    /** Which sections the texts of a folder have, and how each begins. */
    SECTIONS,
    /** The YAML file of a policy, by its id; also that it is not there. */
    POLICY,
    /** The YAML file of an interpretation, by its id; also that it is not there. */
    INTERPRETATION,
    /** Which policies there are, with their YAML files. */
    POLICIES,
    /** Which interpretations there are, with their YAML files. */
    INTERPRETATIONS,
    /** Which folders of policies there are, those that cannot be read among them. */
    POLICY_IDS,
    /** Which folders of interpretations there are, likewise. */
    INTERPRETATION_IDS,
    /** Which interpretations a policy has, by its id. */
    SET,
    /** Which sections lead to the clauses of a policy, by its id. */
    MENTIONS,
    /** Which policies relate to one; the subject is the kind of relation, a blank, the id. */
    RELATED,
    /** Which policy bears a number. */
    NUMBER,
    /** Which policies bear a title. */
    TITLE,
    /** Whether a policy is kept from readers. */
    HIDDEN,
    /** Whether there are terms in a language. */
    HAS_TERMS,
    /** A file of the templates' assets, by its name. */
    ASSET,
    /** How long a list is. */
    LIST_SIZE,
    /** What stands in a part of a list; the subject is its name, a blank, from, a blank, to. */
    LIST_PART
  }

  /**
   * Returns what changes whenever this does and is quickly told, where there is such a thing: a
   * text says the same as long as nothing changes in its folder.
   */
  public Optional<Dependency> whole() {
    return switch (kind) {
      case FRONT, TERMS, SECTIONS -> Optional.of(new Dependency(Kind.FOLDER, subject));
      default -> Optional.empty();
    };
  }

  // Asked some hundred times for a page: what the compiler makes for records takes several times as
  // long before it is compiled thoroughly, which short runs do not wait for.
  @Override
  public boolean equals(Object other) {
    return other instanceof Dependency same && same.kind == kind && same.subject.equals(subject);
  }

  @Override
  public int hashCode() {
    return subject.hashCode() + kind.hashCode();
  }
}
