package org.jiedu.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MomentTest {
  @Test
  void takesADayAsItsFirstMoment() {
    Moment moment = Moment.parse("2026-03-10").orElseThrow();

    assertThat(moment).isEqualTo(new Moment(LocalDateTime.of(2026, 3, 10, 0, 0), false));
    assertThat(moment.day()).isEqualTo(LocalDate.of(2026, 3, 10));
  }

  @Test
  void takesAMinute() {
    Moment moment = Moment.parse("2026-03-10T10:05").orElseThrow();

    assertThat(moment).isEqualTo(new Moment(LocalDateTime.of(2026, 3, 10, 10, 5), true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2028-02-29", "2026-12-31", "2026-01-01T00:00", "2026-01-01T23:59"})
  void takesTheEdges(String written) {
    assertThat(Moment.parse(written)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026-3-10",
        "2026-02-30",
        "2026-13-01",
        "2026-00-10",
        "2027-02-29",
        "2026/03/10",
        "2026年3月10日",
        "2026-03-10T10",
        "2026-03-10T24:00",
        "2026-03-10T10:60",
        "2026-03-10T10:00:00",
        "2026-03-10T10:00Z",
        "2026-03-10T10:00+08:00",
        "2026-03-10 10:00",
        "+12026-03-10",
        "2026-03-10 ",
        "２０２６-03-10",
      })
  void refusesEverythingElse(String written) {
    assertThat(Moment.parse(written)).isEmpty();
  }

  @Test
  void isMeantInTheSitesTimeZone() {
    Moment moment = Moment.parse("2026-03-10").orElseThrow();

    assertThat(moment.in(ZoneId.of("Asia/Shanghai")).toInstant())
        .hasToString("2026-03-09T16:00:00Z");
  }
}
