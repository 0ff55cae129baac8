package org.jiedu.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;
import org.jiedu.chart.Chart;
import org.jiedu.chart.ChartReader;
import org.jiedu.content.Body;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Rule;
import org.jiedu.source.PackageFile;

/** Compares the numbers of a paragraph or list beside a chart with the chart's own. */
final class ChartNumberCheck implements Check {
  static final Rule NUMBER_DIFFERS =
      Rule.warning("number-differs")
          .when(
              "图表旁边的数字连同单位，与图表里同一项的不一样",
              "a number with its unit beside a chart is another than the chart has for"
                  + " that label")
          .because(
              "同一件事图上一个数、文字里另一个数，读者不知道该信哪个；多半是改了一处，忘了另一处。",
              "A reader who finds two numbers for one thing does not know which to"
                  + " believe; mostly one was changed and the other forgotten.")
          .example(
              """
              # charts/jine.yaml
              kind: bar
              title: {zh: 最多能领多少, bo: མང་མཐར་ག་ཚོད་ཐོབ་པ།}
              summary: {zh: 求职补贴2000元。, bo: ལས་ཀ་འཚོལ་བའི་ཁ་གསབ་སྒོར་2000།}
              unit: {zh: 元, bo: སྒོར}
              series: [{zh: 最多能领, bo: མང་མཐར་ཐོབ་པ}]
              rows:
                - {label: {zh: 求职补贴, bo: ལས་ཀ་འཚོལ་བའི་ཁ་གསབ}, values: [2000]}
              # zh.md
              ![最多能领多少](charts/jine.yaml)

              求职补贴每人1500元。
              """,
              """
              # charts/jine.yaml
              kind: bar
              title: {zh: 最多能领多少, bo: མང་མཐར་ག་ཚོད་ཐོབ་པ།}
              summary: {zh: 求职补贴2000元。, bo: ལས་ཀ་འཚོལ་བའི་ཁ་གསབ་སྒོར་2000།}
              unit: {zh: 元, bo: སྒོར}
              series: [{zh: 最多能领, bo: མང་མཐར་ཐོབ་པ}]
              rows:
                - {label: {zh: 求职补贴, bo: ལས་ཀ་འཚོལ་བའི་ཁ་གསབ}, values: [2000]}
              # zh.md
              ![最多能领多少](charts/jine.yaml)

              求职补贴每人2000元。
              """);

  @Override
  public List<Rule> rules() {
    return List.of(NUMBER_DIFFERS);
  }

  @Override
  public void check(PackageTexts texts, Diagnostics diagnostics) throws IOException {
    Path root = texts.library().workspace().root();
    PackageCharts ofPackage =
        new PackageCharts(
            texts.readers().charts(),
            root.resolve(texts.interpretation().folder()),
            new HashMap<>());
    for (Body body : texts.bodies()) {
      compare(body, ofPackage, diagnostics);
    }
  }

  private static void compare(Body body, PackageCharts charts, Diagnostics diagnostics)
      throws IOException {
    for (Map.Entry<Node, Set<ChartFacts>> beside : ChartSurroundings.of(body, charts).entrySet()) {
      for (PlainPassage words : PlainPassage.below(beside.getKey(), body.document())) {
        new BesideCharts(words, beside.getValue(), body.language(), diagnostics).report();
      }
    }
  }

  /** The charts of one package, each read once however often it is shown. */
  record PackageCharts(ChartReader charts, Path folder, Map<Path, Optional<Chart>> read) {

    Optional<Chart> find(String path) throws IOException {
      Optional<Path> file = PackageFile.find(path, folder);
      if (file.isEmpty()) {
        return Optional.empty();
      }
      Optional<Chart> known = read.get(file.get());
      if (known == null) {
        known = charts.read(file.get(), folder);
        read.put(file.get(), known);
      }
      return known;
    }
  }
}
