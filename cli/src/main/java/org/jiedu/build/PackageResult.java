package org.jiedu.build;

import java.util.List;

/** What became of a package of which something was to be made. */
public sealed interface PackageResult {

  /**
   * There is no such package.
   *
   * @param known the ids of all packages, sorted
   */
  record Unknown(List<String> known) implements PackageResult {
    /** Copies the ids. */
    public Unknown {
      known = List.copyOf(known);
    }
  }

  /** It was withdrawn: nothing is made of it any more. */
  record Withdrawn() implements PackageResult {}

  /** It or the portal has errors, which were reported; nothing was written. */
  record Refused() implements PackageResult {}

  /**
   * It was made.
   *
   * @param files how many were written
   */
  record Written(int files) implements PackageResult {}
}
