package org.jiedu.picture;

/**
 * Writes a drawing into a page: words are real text, so that they are found, selected and read
 * aloud, in the page's own fonts; colours are classes, so that a theme changes them.
 */
public final class PageSvg extends SvgWriter {
  private final String id;

  private PageSvg(String id) {
    this.id = id;
  }

  /**
   * Returns an {@code <svg>} element.
   *
   * @param id begins the ids inside it; unique on the page
   * @param shape the class that tells pages when to show it
   * @param title what it is, in the language of {@code alternative}
   * @param alternative what it shows, in words
   */
  public static String of(
      Drawing drawing, String id, String shape, String title, Wording alternative) {
    PageSvg writer = new PageSvg(id);
    writer.marks(drawing.marks());
    SvgText svg = open(drawing, 1).attribute("class", "drawing " + shape);
    describe(svg, title, alternative);
    return svg.raw(writer.patterns()).raw(writer.svg.toString()).close("svg").toString();
  }

  @Override
  String painted(String property, Ink ink) {
    return " class=\"" + property + "-" + ink.className() + "\"";
  }

  @Override
  void write(Mark.Words words) {
    svg.open("text").attribute("x", words.x()).attribute("y", words.y());
    String classes =
        (words.style().name() + " " + (words.ink() == Ink.INK ? "" : words.ink().className()))
            .strip();
    if (!classes.isEmpty()) {
      svg.attribute("class", classes);
    }
    if (words.anchor() != Anchor.START) {
      svg.attribute("text-anchor", words.anchor() == Anchor.END ? "end" : "middle");
    }
    svg.attribute("lang", words.wording().language().htmlTag()).inside();
    svg.words(words.wording().text()).close("text");
  }

  @Override
  String patternId(Ink ink) {
    return id + "-" + ink.className().replace("series-", "");
  }
}
