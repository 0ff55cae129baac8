package org.jiedu.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;
import static org.jiedu.TestWorkspace.POLICY;

import java.nio.file.Path;
import java.util.List;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The turn of 2018 by 国办发明电〔2018〕15号: Saturday 29 December was a working day. */
final class DeadlineCheckTest {
  private static final String CALENDAR = "site/calendar.yaml";
  private static final String DAYS =
      """
      2018:
        holidays: [2018-10-01/2018-10-07]
      2019:
        holidays: [2018-12-30/2019-01-01, 2019-02-04/2019-02-10]
        workdays: [2018-12-29, 2019-02-02, 2019-02-03]
      2026:
        holidays: [2026-10-01/2026-10-07]
      """;
  private static final String LATE_POLICY = POLICY + "policy.yaml:4:12: warning [policy-late]";
  private static final String LATE_PACKAGE =
      PACKAGE + "package.yaml:4:12: warning [interpretation-late]";

  @TempDir private Path folder;
  private TestWorkspace workspace;

  @BeforeEach
  void writeAValidWorkspace() {
    workspace =
        TestWorkspace.in(folder)
            .with(CALENDAR, DAYS)
            .replace("site/departments.yaml", "from: 2021-03-01", "from: 2017-03-01");
  }

  @ParameterizedTest
  @CsvSource({"2019-01-03, 20, ''", "2019-01-03, 19, late", "2019-01-04, 20, late"})
  void countsAWorkedSaturdayWhereverItIsListed(String published, int most, String late) {
    dates("2018-12-05", published, published);
    workspace.append("site/site.yaml", "deadlines: {policy: " + most + "}\n");

    assertThat(workspace.findings()).isEqualTo(late.isEmpty() ? List.of() : List.of(LATE_POLICY));
  }

  @Test
  void aSaturdayThatIsNotWorkedDoesNotCount() {
    workspace.replace(CALENDAR, "2018-12-29, ", "");
    dates("2018-12-05", "2019-01-04", "2019-01-04");

    assertThat(workspace.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2019-01-02, ''", "2019-01-03, late"})
  void holdsTheFirstInterpretationToThreeWorkingDays(String explained, String late) {
    // Behind 27 December: Friday, the worked Saturday, and then 2 January.
    dates("2018-12-26", "2018-12-27", explained);

    assertThat(workspace.findings()).isEqualTo(late.isEmpty() ? List.of() : List.of(LATE_PACKAGE));
  }

  @Test
  void aSuperiorsDocumentHasNoDeadlineHere() {
    dates("2018-01-05", "2018-12-27", "2019-01-20");
    workspace.replace(
        "site/departments.yaml", "ནོར་སྲིད་ཐིང་།}", "ནོར་སྲིད་ཐིང་།}\n  level: superior");

    assertThat(workspace.findings()).doesNotContain(LATE_POLICY, LATE_PACKAGE);
  }

  @Test
  void saysOnceThatTheCalendarLacksAYear() {
    workspace.replace(CALENDAR, "2018:", "2017:");
    dates("2018-12-05", "2018-12-27", "2018-12-28");

    assertThat(workspace.findings()).containsExactly(CALENDAR + ":1:1: warning [calendar-missing]");
  }

  @Test
  void asksForNoCalendarWhereNothingCanBeLate() {
    workspace.replace(CALENDAR, "2018:", "2017:");
    dates("2018-12-05", "2018-12-10", "2018-12-11");

    assertThat(workspace.findings()).isEmpty();
  }

  private void dates(String issued, String published, String explained) {
    workspace
        .with(
            POLICY + "policy.yaml",
            workspace
                .text(POLICY + "policy.yaml")
                .replaceAll("(?m)^issued: .*", "issued: " + issued)
                .replaceAll("(?m)^published: .*", "published: " + published)
                .replaceAll("(?m)^effective: .*\n", ""))
        .with(
            PACKAGE + "package.yaml",
            workspace
                .text(PACKAGE + "package.yaml")
                .replaceAll("(?m)^published: .*", "published: " + explained));
  }
}
