package org.jiedu.cli;

import java.util.Optional;
import picocli.CommandLine;

/** Tells which version of the program this is. */
final class Version implements CommandLine.IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"jiedu " + number()};
  }

  /** Returns the number alone, such as {@code 0.1.0}. */
  static String number() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
