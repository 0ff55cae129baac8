package org.jiedu.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;
import org.jiedu.chart.Chart;
import org.jiedu.chart.ChartReader;
import org.jiedu.content.Body;
import org.jiedu.content.BodyReader;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Text;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.Library;
import org.jiedu.markdown.chart.EmbedKind;
import org.jiedu.source.PackageFile;
import org.jiedu.source.SourceReader;

/** Compares the numbers of a paragraph or list beside a chart with the chart's own. */
final class ChartNumberCheck implements Check {
  static final Rule NUMBER_DIFFERS = Rule.warning("number-differs");

  @Override
  public List<Rule> rules() {
    return List.of(NUMBER_DIFFERS);
  }

  @Override
  public void check(Library library, LocalDate today, Diagnostics diagnostics) throws IOException {
    // Read again; what is wrong with the files was reported the first time.
    Diagnostics unasked = new Diagnostics();
    Path root = library.workspace().root();
    BodyReader bodies = new BodyReader(library.workspace(), unasked);
    ChartReader charts =
        new ChartReader(new SourceReader(root, unasked), library.site().languages());
    for (Interpretation interpretation : library.interpretations()) {
      PackageCharts ofPackage =
          new PackageCharts(charts, root.resolve(interpretation.folder()), new HashMap<>());
      for (Text text : interpretation.texts()) {
        if (text.embeds().stream().anyMatch(embed -> embed.kind() == EmbedKind.CHART)) {
          Optional<Body.OfInterpretation> body =
              bodies.interpretation(interpretation.id(), text.language());
          if (body.isPresent()) {
            compare(body.get(), ofPackage, diagnostics);
          }
        }
      }
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
