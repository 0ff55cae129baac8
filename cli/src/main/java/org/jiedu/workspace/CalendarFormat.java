package org.jiedu.workspace;

import static org.jiedu.source.Key.optional;
import static org.jiedu.source.Key.required;
import static org.jiedu.source.Kinds.DAY;
import static org.jiedu.source.Kinds.TEXT;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiedu.diagnostic.Message;
import org.jiedu.source.Fields;
import org.jiedu.source.Format;
import org.jiedu.source.Key;
import org.jiedu.source.Kind;
import org.jiedu.source.Kinds;
import org.jiedu.source.Lists;
import org.jiedu.source.Moment;
import org.jiedu.source.Placed;
import org.jiedu.source.Shape;

/** The keys of {@code calendar.yaml}. */
final class CalendarFormat {
  private static final int LONGEST_HOLIDAY_DAYS = 60;

  private static final Kind<Placed<List<LocalDate>>> DAYS =
      Kinds.parsed(
          new Shape.Text(Moment.DAY_FORM + "(/" + Moment.DAY_FORM + ")?"),
          CalendarFormat::parseDays,
          Message.of(
              "这里应当是一天或一段，例如 2026-01-01 或 2026-02-15/2026-02-23。",
              "A day or days such as 2026-01-01 or 2026-02-15/2026-02-23 are expected here."));

  private static final Key<Placed<String>> SOURCE = optional("source", TEXT).about("依据的通知。");
  private static final Key<List<Placed<List<LocalDate>>>> HOLIDAYS =
      required("holidays", Lists.of(DAYS)).about("放假的日子，一天或一段，例如 2026-02-15/2026-02-23。");
  private static final Key<List<Placed<LocalDate>>> WORKDAYS =
      optional("workdays", Lists.of(DAY)).about("要上班的周末。");
  private static final Format<Fields> YEAR =
      Format.of(fields -> fields, SOURCE, HOLIDAYS, WORKDAYS);

  private static final Kind<List<Lists.Named<Fields>>> YEARS = Lists.named(Kinds.YEAR, YEAR);

  /** All of the file. */
  static final Kind<Calendar> FORMAT =
      Kind.of(YEARS.shape(), (node, file) -> YEARS.read(node, file).map(CalendarFormat::calendar));

  private CalendarFormat() {}

  private static Calendar calendar(List<Lists.Named<Fields>> years) {
    Set<Integer> covered = new HashSet<>();
    Set<LocalDate> holidays = new HashSet<>();
    Set<LocalDate> workdays = new HashSet<>();
    for (Lists.Named<Fields> year : years) {
      covered.add(Integer.valueOf(year.name().value()));
      year.value().get(HOLIDAYS).forEach(days -> holidays.addAll(days.value()));
      year.value().list(WORKDAYS).forEach(day -> workdays.add(day.value()));
    }
    return new Calendar(covered, holidays, workdays);
  }

  private static Optional<List<LocalDate>> parseDays(String text) {
    String[] ends = text.split("/", -1);
    try {
      LocalDate first = LocalDate.parse(ends[0]);
      LocalDate last = ends.length == 1 ? first : LocalDate.parse(ends[1]);
      boolean isShort =
          !last.isBefore(first) && last.isBefore(first.plusDays(LONGEST_HOLIDAY_DAYS));
      return ends.length <= 2 && isShort
          ? Optional.of(first.datesUntil(last.plusDays(1)).toList())
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
