package org.jiedu.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.jiedu.chart.Chart;
import org.jiedu.check.ChartNumberCheck.PackageCharts;
import org.jiedu.content.Body;
import org.jiedu.markdown.anchor.Anchor;
import org.jiedu.markdown.chart.Embed;
import org.jiedu.markdown.chart.EmbedKind;
import org.jiedu.markdown.link.LinkReader;
import org.jspecify.annotations.Nullable;

/** Finds the paragraphs and lists directly before and behind the charts of one text. */
final class ChartSurroundings {
  private final Body body;
  private final PackageCharts charts;
  private final Map<String, ChartFacts> factsByFile = new HashMap<>();
  private final Map<Node, Set<ChartFacts>> charted = new LinkedHashMap<>();

  private ChartSurroundings(Body body, PackageCharts charts) {
    this.body = body;
    this.charts = charts;
  }

  /** Returns each block beside a chart with the charts it stands beside, in order. */
  static Map<Node, Set<ChartFacts>> of(Body body, PackageCharts charts) throws IOException {
    ChartSurroundings surroundings = new ChartSurroundings(body, charts);
    surroundings.collect(body.document().root());
    return surroundings.charted;
  }

  // Nesting is limited by the reader, so recursion is safe.
  private void collect(Node parent) throws IOException {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph) {
        for (ChartFacts facts : shown(node)) {
          put(node.getPrevious(), facts);
          put(node.getNext(), facts);
        }
      } else {
        collect(node);
      }
    }
  }

  private void put(@Nullable Node beside, ChartFacts facts) {
    boolean isProse =
        beside instanceof ListBlock || (beside instanceof Paragraph && !holdsOnlyImages(beside));
    if (beside != null && isProse) {
      charted.computeIfAbsent(beside, x -> new LinkedHashSet<>()).add(facts);
    }
  }

  /** Returns the charts that a paragraph shows, if it holds nothing else: others stay words. */
  private List<ChartFacts> shown(Node paragraph) throws IOException {
    List<ChartFacts> shown = new ArrayList<>();
    if (holdsOnlyImages(paragraph)) {
      for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
        if (node instanceof Image image) {
          facts(image).ifPresent(shown::add);
        }
      }
    }
    return shown;
  }

  private static boolean holdsOnlyImages(Node paragraph) {
    boolean holdsImage = false;
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      holdsImage |= node instanceof Image;
      if (!(node instanceof Image || node instanceof SoftLineBreak || node instanceof Anchor)) {
        return false;
      }
    }
    return holdsImage;
  }

  private Optional<ChartFacts> facts(Image image) throws IOException {
    Optional<String> path =
        Embed.of(LinkReader.image(body.document(), image))
            .filter(embed -> embed.kind() == EmbedKind.CHART)
            .map(Embed::path);
    Optional<Chart> chart = path.isPresent() ? charts.find(path.get()) : Optional.empty();
    return chart.map(
        found ->
            factsByFile.computeIfAbsent(
                found.file(), file -> new ChartFacts(found, body.language())));
  }
}
