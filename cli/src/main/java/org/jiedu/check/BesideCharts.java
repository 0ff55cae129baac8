package org.jiedu.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiedu.check.ChartFacts.Said;
import org.jiedu.check.WrittenNumber.WithUnit;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.script.Language;

/**
 * Compares the numbers of one passage, clause by clause, with the charts that it stands beside. A
 * number that one of them has is right, whatever the others say.
 */
record BesideCharts(
    PlainPassage words, Set<ChartFacts> charts, Language language, Diagnostics diagnostics) {
  private static final String CLAUSE_ENDS = "，。；、？！།༎\n";

  void report() {
    String text = words.text();
    List<WrittenNumber> waiting = new ArrayList<>();
    int start = 0;
    int end = clauseEnd(text, start);
    for (WrittenNumber number : WrittenNumber.findAll(text)) {
      while (end <= number.start()) {
        report(waiting, start, end);
        waiting.clear();
        start = end + 1;
        end = clauseEnd(text, start);
      }
      waiting.add(number);
    }
    report(waiting, start, end);
  }

  private static int clauseEnd(String text, int start) {
    int end = start;
    while (end < text.length() && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private void report(List<WrittenNumber> numbers, int start, int end) {
    if (numbers.isEmpty()) {
      return;
    }
    List<Said> said =
        charts.stream().flatMap(chart -> chart.saidIn(words.text(), start, end).stream()).toList();
    if (!said.isEmpty()) {
      numbers.forEach(number -> compare(number, said));
    }
  }

  private void compare(WrittenNumber number, List<Said> said) {
    Optional<Said> differing = Optional.empty();
    Optional<WithUnit> written = Optional.empty();
    for (Said one : said) {
      Optional<WithUnit> withUnit = withUnit(number, one);
      if (withUnit.isPresent() && one.agrees(number.value())) {
        return;
      }
      if (withUnit.isPresent() && differing.isEmpty()) {
        differing = Optional.of(one);
        written = withUnit;
      }
    }
    if (differing.isPresent() && written.isPresent()) {
      diagnostics.report(
          ChartNumberCheck.NUMBER_DIFFERS,
          words.place(number.start(), number.end()),
          message(differing.get(), written.get()));
    }
  }

  private Optional<WithUnit> withUnit(WrittenNumber number, Said said) {
    return number
        .with(said.unit(), words.text(), language)
        .filter(written -> !said.isName(number) && !HedgedNumber.is(written, words.text()));
  }

  private Message message(Said said, WithUnit written) {
    String values =
        said.values().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" / "));
    return Message.of(
        "“{0}”在旁边的图表（{1}）里是 {2}（{3}），这里写的是“{4}”；请核对，改正其中一个。",
        "“{0}” is {2} ({3}) in the chart beside it ({1}); here it is “{4}”; correct one of"
            + " them.",
        said.label(),
        said.file(),
        values,
        said.unit(),
        words.text().substring(written.start(), written.end()));
  }
}
