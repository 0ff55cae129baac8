package org.jiedu.workspace;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days offices work: Monday to Friday but for holidays, and the weekend days that are worked
 * in exchange (调休).
 *
 * @param years the years that the calendar covers
 * @param holidays days off, wherever they are listed
 * @param workdays weekend days on which offices work, wherever they are listed
 */
public record Calendar(Set<Integer> years, Set<LocalDate> holidays, Set<LocalDate> workdays) {

  /** Copies the sets. */
  public Calendar {
    years = Set.copyOf(years);
    holidays = Set.copyOf(holidays);
    workdays = Set.copyOf(workdays);
  }

  /** Returns whether offices work on a day. */
  public boolean isWorkday(LocalDate day) {
    boolean isWeekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return workdays.contains(day) || (!isWeekend && !holidays.contains(day));
  }

  /**
   * Returns the last day of a deadline: the working day with that number, where the first working
   * day after the start is number 1.
   */
  public LocalDate deadline(LocalDate start, int workingDays) {
    LocalDate day = start;
    for (int left = workingDays; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkday(day)) {
        left--;
      }
    }
    return day;
  }

  /** Returns how many working days lie behind a day, up to another and with it. */
  public int workingDays(LocalDate after, LocalDate upTo) {
    return (int) after.plusDays(1).datesUntil(upTo.plusDays(1)).filter(this::isWorkday).count();
  }
}
