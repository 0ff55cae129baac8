package org.jiedu.cli;

import java.util.Optional;
import picocli.CommandLine;

/** Tells which version of the program this is. */
final class Version implements CommandLine.IVersionProvider {
  @Override
  public String[] getVersion() {
    String version =
        Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
            .orElse("development");
    return new String[] {"jiedu " + version};
  }
}
