package org.jiedu.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
  private static final Rule ERROR = Rule.error("an-error");
  private static final Rule FIXED = Rule.fixedError("a-fixed-error");
  private static final Rule OFF = Rule.off("off");
  private static final Message SENTENCE = Message.of("有{0}处", "{0} places", 2);

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void givesFindingsInTheOrderOfTheFilesEachOnce() {
    diagnostics.report(ERROR, new Place("b", 1, 1, 1, 1), SENTENCE);
    diagnostics.report(ERROR, new Place("a", 10, 1, 10, 1), SENTENCE);
    diagnostics.report(ERROR, new Place("a", 2, 5, 2, 6), SENTENCE);
    diagnostics.report(ERROR, new Place("a", 2, 5, 2, 6), SENTENCE);

    assertThat(diagnostics.sorted())
        .extracting(found -> found.place().file() + found.place().line())
        .containsExactly("a2", "a10", "b1");
  }

  @Test
  void weighsRulesAsTheSiteSaysButFixedOnes() {
    diagnostics.report(ERROR, Place.startOf("a"), SENTENCE);
    diagnostics.override(
        Map.of("an-error", Severity.WARNING, "a-fixed-error", Severity.OFF, "off", Severity.ERROR));
    assertThat(diagnostics.hasErrors()).isFalse();

    diagnostics.report(FIXED, Place.startOf("b"), SENTENCE);
    diagnostics.report(OFF, Place.startOf("c"), SENTENCE);

    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.WARNING, Severity.ERROR, Severity.ERROR);
  }

  @Test
  void showsNothingOfARuleThatIsOff() {
    diagnostics.report(OFF, Place.startOf("a"), SENTENCE);

    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void putsValuesIntoBothSentences() {
    assertThat(SENTENCE.in("zh")).isEqualTo("有2处");
    assertThat(SENTENCE.in("de")).isEqualTo("2 places");
  }

  @Test
  void findsTheNearestNames() {
    List<String> known = List.of("published", "policy", "poster");

    assertThat(Nearest.to("publised", known)).containsExactly("published");
    assertThat(Nearest.to("polcy", known)).containsExactly("policy");
    assertThat(Nearest.to("x", known)).isEmpty();
  }
}
