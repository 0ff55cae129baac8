package org.jiedu.markdown.link;

import java.util.Optional;

/** The document numbers of the policies that the site knows. */
@FunctionalInterface
public interface KnownNumbers {

  /** Knows no policy. */
  KnownNumbers NONE = number -> Optional.empty();

  /**
   * Returns the id of the policy that bears a number.
   *
   * @param normalNumber as {@link DocumentNumber#normal()} gives it
   */
  Optional<String> find(String normalNumber);
}
