package org.jiedu.build;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jiedu.history.History;
import org.jiedu.history.HistorySource;
import org.jiedu.library.Shown;
import org.jiedu.page.Pictures;
import org.jiedu.script.Typefaces;
import org.jiedu.script.Typesetter;
import org.jiedu.source.Moment;

/**
 * How a workspace is read and built.
 *
 * @param root the workspace's folder
 * @param jobs how many threads work
 * @param asOf the moment whose site is built, in the site's zone; now where it is empty
 * @param clock tells now
 * @param baseUrl the address under which the site is published, in place of the site's own
 * @param drawing what pictures there are, and in which fonts
 * @param history where the workspace's history is found
 * @param shown whom the site is for
 * @param progress hears how far the run has come
 */
public record BuildSettings(
    Path root,
    int jobs,
    Optional<Moment> asOf,
    Clock clock,
    Optional<URI> baseUrl,
    Drawing drawing,
    HistorySource history,
    Shown shown,
    Progress progress) {

  /**
   * What pictures there are, and in which fonts.
   *
   * @param fonts files of fonts for what the packed ones lack
   */
  public record Drawing(Pictures pictures, List<Path> fonts) {
    /** Copies the list. */
    public Drawing {
      fonts = List.copyOf(fonts);
    }

    /**
     * Returns the typesetter for these fonts.
     *
     * @throws IOException if one is no font, or cannot be read
     */
    Typesetter typesetter() throws IOException {
      return new Typesetter(fonts.isEmpty() ? Typefaces.installed() : Typefaces.with(fonts));
    }
  }

  /** Returns the moment whose site is built. */
  ZonedDateTime moment(ZoneId zone) {
    return asOf.map(moment -> moment.in(zone)).orElseGet(() -> Instant.now(clock).atZone(zone));
  }

  /** Returns the same settings for another workspace. */
  public BuildSettings at(Path other) {
    return new BuildSettings(other, jobs, asOf, clock, baseUrl, drawing, history, shown, progress);
  }

  /** Returns the same settings for a workspace whose history stands somewhere else. */
  public BuildSettings with(HistorySource other) {
    return new BuildSettings(root, jobs, asOf, clock, baseUrl, drawing, other, shown, progress);
  }

  /** Returns the same settings for a site that shows something else. */
  public BuildSettings showing(Shown other) {
    return new BuildSettings(root, jobs, asOf, clock, baseUrl, drawing, history, other, progress);
  }

  /** Returns the same settings for a run that tells how far it has come. */
  public BuildSettings telling(Progress other) {
    return new BuildSettings(root, jobs, asOf, clock, baseUrl, drawing, history, shown, other);
  }

  /** Returns settings for a reading at a moment; it needs no more. */
  public static BuildSettings reading(Path root, int jobs, Clock clock) {
    return of(root, jobs, clock, new Drawing(Pictures.NONE, List.of()));
  }

  /** Returns settings for a site as it is now, at its own address. */
  public static BuildSettings of(Path root, int jobs, Clock clock, Drawing drawing) {
    return new BuildSettings(
        root,
        jobs,
        Optional.empty(),
        clock,
        Optional.empty(),
        drawing,
        History::of,
        Shown.TO_READERS,
        Progress.NONE);
  }
}
