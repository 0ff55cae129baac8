package org.jiedu.cli;

/** What the program's exit code tells the shell. */
final class ExitCode {
  /** Done; warnings may have been printed. */
  static final int OK = 0;

  /** The content has errors; nothing was written. */
  static final int CONTENT = 1;

  /** Wrong usage. */
  static final int USAGE = 2;

  /** Disk, network, Git or a lock failed; what was there is still there. */
  static final int ENVIRONMENT = 3;

  /** A fault of the program. */
  static final int FAULT = 70;

  /** Interrupted by the user. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
