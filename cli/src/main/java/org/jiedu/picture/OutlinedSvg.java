package org.jiedu.picture;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jiedu.script.ShapedText;
import org.jiedu.script.Typeface;
import org.jiedu.script.Typesetter;

/**
 * Writes a drawing as an SVG file that stands alone. Such a file can load no font, so each glyph is
 * an outline, defined once; the words stand in {@code <title>} and {@code <desc>}.
 */
public final class OutlinedSvg extends FileSvg {
  private final Typesetter typesetter;
  private final SortedMap<String, String> glyphs = new TreeMap<>();

  private OutlinedSvg(Typesetter typesetter) {
    this.typesetter = typesetter;
  }

  /**
   * Returns an SVG document.
   *
   * @param title what it is, in the language of {@code alternative}
   * @param alternative what it shows, in words
   */
  public static String of(
      Drawing drawing, String title, Wording alternative, Typesetter typesetter) {
    OutlinedSvg writer = new OutlinedSvg(typesetter);
    writer.marks(drawing.marks());
    SvgText svg = open(drawing, 1).attribute("xmlns", "http://www.w3.org/2000/svg");
    describe(svg, title, alternative);
    svg.raw(writer.patterns()).raw("<defs>");
    writer.glyphs.forEach(
        (id, d) -> svg.open("path").attribute("id", id).attribute("d", d).empty());
    svg.raw("</defs>").open("rect").attribute("width", "100%").attribute("height", "100%");
    svg.attribute("fill", Ink.PAPER.colour()).empty().raw(writer.svg.toString());
    return svg.close("svg").raw("\n").toString();
  }

  @Override
  void write(Mark.Words words) {
    Wording wording = words.wording();
    ShapedText line = typesetter.shape(wording.text(), wording.language(), words.style().isBold());
    double em = words.style().size(wording.language()) / Typeface.EM;
    double x = TextPlace.start(words, line.width() * em);
    svg.open("g").attribute("fill", words.ink().colour());
    svg.attribute(
        "transform",
        "translate("
            + Numbers.shortened(x)
            + " "
            + Numbers.shortened(words.y())
            + ")scale("
            + Numbers.scale(em)
            + ")");
    svg.inside();
    for (ShapedText.Glyph glyph : line.glyphs()) {
      svg.open("use").attribute("href", "#" + define(glyph)).attribute("x", glyph.x());
      if (glyph.y() != 0) {
        svg.attribute("y", glyph.y());
      }
      svg.empty();
    }
    svg.close("g");
  }

  private String define(ShapedText.Glyph glyph) {
    String id = glyph.face().name() + glyph.id();
    glyphs.computeIfAbsent(id, unused -> PathData.of(glyph.face().outline(glyph.id())));
    return id;
  }
}
