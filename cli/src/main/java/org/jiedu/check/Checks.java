package org.jiedu.check;

/** Stub. */
public final class Checks {
  private Checks() {}

  /** Stub. */
  public static void run(
      org.jiedu.library.Library l, java.time.LocalDate d, org.jiedu.diagnostic.Diagnostics x) {}
}
