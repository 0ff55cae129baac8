package org.jiedu.source;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A day, or a minute of a day, in the site's time zone.
 *
 * @param start the minute; 00:00 where only the day was written
 * @param hasTime whether the minute was written
 */
public record Moment(LocalDateTime start, boolean hasTime) {

  /** Returns the day. */
  public LocalDate day() {
    return start.toLocalDate();
  }

  /** Returns the first instant of this moment in a time zone. */
  public ZonedDateTime in(ZoneId zone) {
    return start.atZone(zone);
  }
}
