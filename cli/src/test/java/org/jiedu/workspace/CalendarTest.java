package org.jiedu.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {
  /** The turn of 2018 by 国办发明电〔2018〕15号: 30 December to 1 January off, 29 December worked. */
  private static final Calendar CALENDAR =
      new Calendar(
          Set.of(2018, 2019),
          LocalDate.parse("2018-12-30")
              .datesUntil(LocalDate.parse("2019-01-02"))
              .collect(Collectors.toSet()),
          Set.of(LocalDate.parse("2018-12-29")));

  @ParameterizedTest
  @CsvSource({
    "2018-12-28, true",
    "2018-12-29, true",
    "2018-12-30, false",
    "2018-12-31, false",
    "2019-01-01, false",
    "2019-01-02, true",
    "2019-01-05, false"
  })
  void knowsHolidaysAndWorkedWeekends(LocalDate day, boolean isWorkday) {
    assertThat(CALENDAR.isWorkday(day)).isEqualTo(isWorkday);
  }

  @Test
  void countsTwentyWorkingDaysOnlyWithTheWorkedSaturday() {
    LocalDate issued = LocalDate.parse("2018-12-05");
    Calendar withoutSaturday = new Calendar(Set.of(2018), CALENDAR.holidays(), Set.of());

    assertThat(CALENDAR.deadline(issued, 20)).isEqualTo("2019-01-03");
    assertThat(withoutSaturday.deadline(issued, 20)).isEqualTo("2019-01-04");
  }
}
