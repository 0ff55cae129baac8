package org.jiedu.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiagnosticsTest {
  private static final Rule ERROR = Rule.error("an-error");
  private static final Rule FIXED = Rule.fixedError("a-fixed-error");
  private static final Rule OFF = Rule.off("off");
  private static final Rule LATE = Rule.warning("late");
  private static final Place HERE = Place.startOf("a.md");
  private static final Message TEXT = Message.of("中文", "English");
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
  void noSiteWeakensARuleThatIsInsistedOn() {
    Diagnostics insisting = Diagnostics.insistingOn(Set.of(LATE));
    insisting.override(Map.of("late", Severity.OFF));
    insisting.report(LATE, HERE, TEXT);

    assertThat(insisting.sorted()).extracting(Diagnostic::severity).containsExactly(Severity.ERROR);
    assertThat(insisting.hasErrors()).isTrue();
  }

  @Test
  void noAllowanceExcusesARuleThatIsInsistedOn() {
    Diagnostics insisting = Diagnostics.insistingOn(Set.of(LATE));
    insisting.allow(new Allowance("late", "because", HERE));
    insisting.report(LATE, HERE, TEXT);

    assertThat(insisting.hasErrors()).isTrue();
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

  @Test
  void keepsEachRulesOwnSeverity() {
    diagnostics.report(LATE, HERE, TEXT);

    assertThat(diagnostics.hasErrors()).isFalse();
    assertThat(diagnostics.sorted())
        .containsExactly(new Diagnostic(LATE, Severity.WARNING, HERE, TEXT));
  }

  @Test
  void hasErrorsAsSoonAsOneIsReported() {
    diagnostics.report(LATE, HERE, TEXT);
    diagnostics.report(ERROR, HERE, TEXT);

    assertThat(diagnostics.hasErrors()).isTrue();
  }

  @Test
  void takesTheSeverityOfTheCase() {
    diagnostics.report(ERROR, Severity.WARNING, HERE, TEXT);

    assertThat(diagnostics.hasErrors()).isFalse();
    assertThat(diagnostics.sorted()).hasSize(1);
  }

  @Test
  void overridesSeveritiesOfWhatWasReportedBeforeAndAfter() {
    diagnostics.report(LATE, Place.startOf("a.md"), TEXT);
    diagnostics.override(Map.of("late", Severity.ERROR, "off", Severity.WARNING));
    diagnostics.report(LATE, Place.startOf("b.md"), TEXT);
    diagnostics.report(OFF, Place.startOf("c.md"), TEXT);

    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.ERROR, Severity.ERROR, Severity.WARNING);
  }

  @Test
  void turnsARuleOff() {
    diagnostics.report(ERROR, HERE, TEXT);
    diagnostics.override(Map.of("an-error", Severity.OFF));

    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(diagnostics.hasErrors()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Severity.class)
  void keepsAFixedRuleAnError(Severity wished) {
    diagnostics.override(Map.of("a-fixed-error", wished));
    diagnostics.report(FIXED, HERE, TEXT);

    assertThat(diagnostics.sorted())
        .containsExactly(new Diagnostic(FIXED, Severity.ERROR, HERE, TEXT));
  }

  @Test
  void tellsTheSameFindingOnce() {
    diagnostics.report(ERROR, HERE, TEXT);
    diagnostics.report(ERROR, Place.startOf("a.md"), Message.of("中文", "English"));
    diagnostics.report(ERROR, HERE, Message.of("另一句", "Another"));

    assertThat(diagnostics.sorted()).hasSize(2);
  }

  @Test
  void sortsByPlaceThenRuleThenSentence() {
    Message second = Message.of("乙", "B");
    diagnostics.report(ERROR, Place.startOf("b.md"), TEXT);
    diagnostics.report(LATE, HERE, TEXT);
    diagnostics.report(ERROR, HERE, TEXT);
    diagnostics.report(ERROR, HERE, second);
    diagnostics.report(ERROR, Place.whole("a.md"), TEXT);

    assertThat(diagnostics.sorted())
        .extracting(d -> d.place().file() + d.place().line() + d.rule().id() + d.message().en())
        .containsExactly(
            "a.md0an-errorEnglish",
            "a.md1an-errorB",
            "a.md1an-errorEnglish",
            "a.md1lateEnglish",
            "b.md1an-errorEnglish");
  }

  @Test
  void losesNothingThatSeveralThreadsReport() throws Exception {
    int threads = 8;
    int each = 500;
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService workers = Executors.newFixedThreadPool(threads);

    List<? extends java.util.concurrent.Future<?>> done =
        java.util.stream.IntStream.range(0, threads)
            .mapToObj(thread -> workers.submit(() -> reportMany(start, thread, each)))
            .toList();
    start.countDown();
    for (var one : done) {
      one.get(30, TimeUnit.SECONDS);
    }
    workers.shutdown();

    assertThat(diagnostics.sorted()).hasSize(threads * each).isSorted();
  }

  private Boolean reportMany(CountDownLatch start, int thread, int count)
      throws InterruptedException {
    start.await();
    for (int line = 1; line <= count; line++) {
      diagnostics.report(ERROR, new Place("f" + thread + ".md", line, 1, line, 1), TEXT);
    }
    return true;
  }
}
