package org.jiedu.build;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jiedu.source.Moment;

/**
 * How a workspace is read and built.
 *
 * @param root the workspace's folder
 * @param jobs how many threads work
 * @param asOf the moment whose site is built, in the site's zone; now where it is empty
 * @param clock tells now
 * @param baseUrl the address under which the site is published, in place of the site's own
 */
public record BuildSettings(
    Path root, int jobs, Optional<Moment> asOf, Clock clock, Optional<URI> baseUrl) {

  /** Returns the moment whose site is built. */
  ZonedDateTime moment(ZoneId zone) {
    return asOf.map(moment -> moment.in(zone)).orElseGet(() -> Instant.now(clock).atZone(zone));
  }

  /** Returns settings for a reading at a moment; it needs no more. */
  public static BuildSettings reading(Path root, int jobs, Clock clock) {
    return new BuildSettings(root, jobs, Optional.empty(), clock, Optional.empty());
  }
}
