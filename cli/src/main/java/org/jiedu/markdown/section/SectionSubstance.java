package org.jiedu.markdown.section;

import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.jiedu.script.TextStatistics;
import org.jspecify.annotations.Nullable;

/**
 * What a section or an answer holds, so that it can be judged without its text.
 *
 * @param hasTable whether there is a table
 * @param hasList whether there is a list
 * @param hasChart whether there is a chart: an image whose file is YAML
 * @param hasMedium whether there is a picture, an audio or a video file
 * @param hanCharacters number of Han characters, those of headings and of image texts not counted
 * @param tibetanSyllables number of Tibetan syllables, likewise
 */
public record SectionSubstance(
    boolean hasTable,
    boolean hasList,
    boolean hasChart,
    boolean hasMedium,
    int hanCharacters,
    int tibetanSyllables) {
  private static final SectionSubstance NOTHING =
      new SectionSubstance(false, false, false, false, 0, 0);

  /** Returns what some blocks hold, with everything below them. */
  public static SectionSubstance of(List<Node> blocks) {
    SectionSubstance all = NOTHING;
    for (Node block : blocks) {
      all = all.with(ofBlock(block));
    }
    return all;
  }

  private static SectionSubstance ofBlock(Node block) {
    SectionSubstance all = NOTHING;
    StringBuilder text = new StringBuilder();
    Node node = block;
    while (node != null) {
      if (node instanceof TableBlock || node instanceof ListBlock || node instanceof Image) {
        all = all.with(ofNode(node));
      }
      PlainText.append(node, text);
      node = following(node, block);
    }
    TextStatistics words = TextStatistics.of(text.toString());
    return all.with(
        new SectionSubstance(
            false, false, false, false, words.hanCharacters(), words.tibetanSyllables()));
  }

  private static @Nullable Node following(Node node, Node block) {
    boolean isPassedOver = node instanceof Heading || node instanceof Image;
    return isPassedOver ? NodeOrder.nextBeside(node, block) : NodeOrder.next(node, block);
  }

  private static SectionSubstance ofNode(Node node) {
    boolean isImage = node instanceof Image;
    boolean isChart = node instanceof Image image && isYaml(image.getDestination());
    return new SectionSubstance(
        node instanceof TableBlock, node instanceof ListBlock, isChart, isImage && !isChart, 0, 0);
  }

  private static boolean isYaml(String destination) {
    return destination.toLowerCase(Locale.ROOT).endsWith(".yaml");
  }

  private SectionSubstance with(SectionSubstance other) {
    return new SectionSubstance(
        hasTable || other.hasTable,
        hasList || other.hasList,
        hasChart || other.hasChart,
        hasMedium || other.hasMedium,
        hanCharacters + other.hanCharacters,
        tibetanSyllables + other.tibetanSyllables);
  }
}
