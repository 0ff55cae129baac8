package org.jiedu.source;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day, or a minute of a day, in the site's time zone.
 *
 * @param start the minute; 00:00 where only the day was written
 * @param hasTime whether the minute was written
 */
public record Moment(LocalDateTime start, boolean hasTime) {

  /** How a day is written; which months have 31 of them, the calendar says. */
  public static final String DAY_FORM = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";

  static final String MINUTE_FORM = DAY_FORM + "T([01][0-9]|2[0-3]):[0-5][0-9]";

  private static final Pattern DAY = Pattern.compile(DAY_FORM);
  private static final Pattern MINUTE = Pattern.compile(MINUTE_FORM);

  /** Returns the moment that {@code 2026-03-10} or {@code 2026-03-10T10:00} writes, or empty. */
  public static Optional<Moment> parse(String text) {
    Optional<LocalDate> day = parseDay(text);
    if (day.isPresent()) {
      return day.map(found -> new Moment(found.atStartOfDay(), false));
    }
    try {
      return MINUTE.matcher(text).matches()
          ? Optional.of(new Moment(LocalDateTime.parse(text), true))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Returns the day that {@code 2026-03-10} writes, or empty. */
  static Optional<LocalDate> parseDay(String text) {
    try {
      return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Returns the day. */
  public LocalDate day() {
    return start.toLocalDate();
  }

  /** Returns the first instant of this moment in a time zone. */
  public ZonedDateTime in(ZoneId zone) {
    return start.atZone(zone);
  }
}
