package org.jiedu.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;

/**
 * The points of a section in one language: one for each heading in it, or for each item of its
 * list.
 *
 * @param intro what stands before or between the points; all of a section without points
 */
record PosterPoints(List<Extract> intro, List<Point> points) {
  private static final int FEWEST = 2;
  private static final int MOST = 8;
  private static final String HAN = "[一二三四五六七八九十]{1,3}";
  private static final Pattern NUMBER =
      Pattern.compile("^(?:[（(](?:" + HAN + "|\\p{Nd}+)[）)]|(?:" + HAN + "|\\p{Nd}+)[、.．])\\s*");
  private static final Pattern CLOSING_MARKS = Pattern.compile("[\\s：:。，,—–།]+$");
  private static final Pattern OPENING_MARKS = Pattern.compile("^[\\s：:。，,—–།]+");

  /**
   * One point.
   *
   * @param heading empty where it has none
   */
  record Point(String heading, List<Extract> parts) {}

  /**
   * Returns the points among blocks.
   *
   * @param headings the words of a heading
   */
  static PosterPoints of(
      List<Node> blocks, ExtractReader reader, Function<Heading, String> headings) {
    int level = level(blocks);
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Heading heading && heading.getLevel() == level) {
        starts.add(i);
      }
    }
    if (starts.size() < FEWEST) {
      return ofList(blocks, reader);
    }
    Function<Integer, String> names =
        start -> withoutNumber(headings.apply((Heading) blocks.get(start)));
    List<Extract> intro = new ArrayList<>(reader.read(blocks.subList(0, starts.get(0))));
    if (starts.size() > MOST) {
      List<String> all = starts.stream().map(names).toList();
      intro.add(new Extract.Items(all, all.size(), true));
      return new PosterPoints(intro, List.of());
    }
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : blocks.size();
      points.add(
          new Point(
              names.apply(starts.get(i)), reader.read(blocks.subList(starts.get(i) + 1, end))));
    }
    return new PosterPoints(intro, points.stream().filter(p -> !p.parts().isEmpty()).toList());
  }

  /** Returns the highest level among the headings; 0 where there is none. */
  private static int level(List<Node> blocks) {
    return blocks.stream()
        .filter(Heading.class::isInstance)
        .mapToInt(heading -> ((Heading) heading).getLevel())
        .min()
        .orElse(0);
  }

  private static String withoutNumber(String heading) {
    return NUMBER.matcher(heading).replaceFirst("");
  }

  private static PosterPoints ofList(List<Node> blocks, ExtractReader reader) {
    Optional<Node> list =
        blocks.stream().filter(block -> block instanceof ListBlock && isSplit(block)).findFirst();
    if (list.isEmpty()) {
      return new PosterPoints(reader.read(blocks), List.of());
    }
    List<Node> others = blocks.stream().filter(block -> block != list.get()).toList();
    List<Point> points =
        ExtractReader.children(list.get()).stream()
            .map(item -> point(item, reader))
            .filter(point -> !point.parts().isEmpty())
            .toList();
    return new PosterPoints(reader.read(others), points);
  }

  private static boolean isSplit(Node list) {
    int items = ExtractReader.children(list).size();
    return items >= FEWEST && items <= MOST;
  }

  /** Bold words that a mark sets apart are the point's heading; else they stay in its sentence. */
  private static Point point(Node item, ExtractReader reader) {
    List<Extract> parts = reader.read(ExtractReader.children(item));
    List<Node> inlines =
        ExtractReader.paragraph(item).map(ExtractReader::children).orElse(List.of());
    if (inlines.isEmpty() || !(inlines.get(0) instanceof StrongEmphasis bold)) {
      return new Point("", parts);
    }
    String written = PosterText.of(bold);
    String heading = CLOSING_MARKS.matcher(written).replaceFirst("");
    String following = PosterText.of(inlines.subList(1, inlines.size()));
    String rest = OPENING_MARKS.matcher(following).replaceFirst("");
    boolean isSetApart = !heading.equals(written) || !rest.equals(following);
    if (heading.isEmpty() || rest.isEmpty()) {
      return new Point("", parts);
    }
    return new Point(heading, isSetApart ? saying(reader.opening(rest), parts) : parts);
  }

  private static List<Extract> saying(String words, List<Extract> parts) {
    return parts.stream()
        .map(part -> part instanceof Extract.Words ? new Extract.Words(words) : part)
        .toList();
  }
}
