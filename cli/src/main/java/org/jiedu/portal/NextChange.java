package org.jiedu.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * When the calendar may next change the live site, noted beside what is built. Anybody may delete
 * the note: then the site is built once more than it had to be.
 *
 * @param portal whose site it is
 */
record NextChange(PortalFolder portal) {

  private Path file() {
    return portal.build().resolve("next-change");
  }

  /** Takes the note away, before another site is live, whose moment may be nearer. */
  void forget() throws IOException {
    Files.deleteIfExists(file());
  }

  void note(Instant moment) throws IOException {
    Files.createDirectories(portal.build());
    // Half of it, after a crash, is no moment and counts as none.
    Files.write(file(), (moment + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the moment, or empty where nobody knows it. */
  Optional<Instant> moment() throws IOException {
    try {
      return Optional.of(Instant.parse(Files.readString(file()).strip()));
    } catch (NoSuchFileException | DateTimeException none) {
      return Optional.empty();
    }
  }
}
