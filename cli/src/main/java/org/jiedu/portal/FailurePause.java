package org.jiedu.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long who gave a wrong token has to wait before the next try: a quarter of a second after the
 * first failure, twice as long after each further one, at most eight seconds. It is counted by name
 * and by address, and forgotten when there was none for a quarter of an hour. It sleeps nowhere and
 * is kept in memory only. Safe for use by several threads.
 */
public final class FailurePause {
  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(8);
  private static final Duration MEMORY = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 5;
  private static final int MOST_KEPT = 10_000;

  private final Clock clock;
  private final Map<Source, Failures> bySource = new LinkedHashMap<>();

  private enum Kind {
    NAME,
    ADDRESS
  }

  private record Source(Kind kind, String value) {}

  private record Failures(int count, Instant last) {
    Duration pause() {
      Duration pause = FIRST.multipliedBy(1L << Math.min(count - 1, MOST_DOUBLINGS));
      return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
  }

  /** Makes a pause that nobody has to make yet. */
  public FailurePause(Clock clock) {
    this.clock = clock;
  }

  /**
   * Returns how long to wait before a name and token from an address are looked at; zero if not at
   * all.
   */
  public synchronized Duration before(String name, String address) {
    Duration forName = left(new Source(Kind.NAME, name));
    Duration forAddress = left(new Source(Kind.ADDRESS, address));
    return forName.compareTo(forAddress) > 0 ? forName : forAddress;
  }

  /** Notes that a name and token from an address did not belong together. */
  public synchronized void failed(String name, String address) {
    add(new Source(Kind.NAME, name));
    add(new Source(Kind.ADDRESS, address));
  }

  /**
   * Notes that a name proved itself. The failures of its address stay: else whoever has an account
   * could try those of others without a pause.
   */
  public synchronized void succeeded(String name) {
    bySource.remove(new Source(Kind.NAME, name));
  }

  private void add(Source source) {
    int count = recent(source).map(Failures::count).orElse(0) + 1;
    // Put in anew, so that the map stands in the order of the last failures.
    bySource.remove(source);
    bySource.put(source, new Failures(count, clock.instant()));
    if (bySource.size() > MOST_KEPT) {
      bySource.remove(bySource.keySet().iterator().next());
    }
  }

  private Duration left(Source source) {
    Instant now = clock.instant();
    Optional<Instant> free = recent(source).map(found -> found.last().plus(found.pause()));
    return free.filter(now::isBefore)
        .map(moment -> Duration.between(now, moment))
        .orElse(Duration.ZERO);
  }

  private Optional<Failures> recent(Source source) {
    Instant oldest = clock.instant().minus(MEMORY);
    return Optional.ofNullable(bySource.get(source)).filter(one -> one.last().isAfter(oldest));
  }
}
