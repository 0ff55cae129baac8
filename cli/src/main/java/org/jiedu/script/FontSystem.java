package org.jiedu.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the JDK's font system start on a machine on which no font is installed. */
final class FontSystem {
  private static final String CONFIGURATION = "sun.awt.fontconfig";

  private FontSystem() {}

  /**
   * Tells the JDK to make do without the system's list of fonts, unless it was told something
   * already. To be called before the first {@code Font}.
   *
   * <p>Without it, and without fonts, every JDK ends with "Fontconfig head is null". The file is
   * read when the first font is made, and needed no more after that.
   */
  static synchronized void prepare() throws IOException {
    System.setProperty("java.awt.headless", "true");
    if (System.getProperty(CONFIGURATION) != null) {
      return;
    }
    Path file = Files.createTempFile("jiedu-fonts", ".properties");
    file.toFile().deleteOnExit();
    Files.writeString(file, "version=1\nsequence.allfonts=default\n");
    System.setProperty(CONFIGURATION, file.toString());
  }
}
