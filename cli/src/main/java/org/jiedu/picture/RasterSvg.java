package org.jiedu.picture;

import org.jiedu.script.Typeface;
import org.jiedu.script.Typesetter;

/**
 * Writes a drawing for Batik: words are text, which {@link ShapingTextPainter} paints. Every line
 * begins at its x: where it is anchored otherwise, its width is known here.
 */
final class RasterSvg extends FileSvg {
  private final Typesetter typesetter;

  private RasterSvg(Typesetter typesetter) {
    this.typesetter = typesetter;
  }

  /**
   * Returns an SVG document.
   *
   * @param scale pixels of the picture for one of the drawing
   */
  static String of(Drawing drawing, double scale, Typesetter typesetter) {
    RasterSvg writer = new RasterSvg(typesetter);
    writer.marks(drawing.marks());
    SvgText svg = open(drawing, scale).attribute("xmlns", "http://www.w3.org/2000/svg").inside();
    return svg.raw(writer.patterns()).raw(writer.svg.toString()).close("svg").toString();
  }

  @Override
  void write(Mark.Words words) {
    Wording wording = words.wording();
    double size = words.style().size(wording.language());
    double width =
        words.anchor() == Anchor.START
            ? 0
            : typesetter.width(wording.text(), wording.language(), words.style().isBold());
    svg.open("text").attribute("x", TextPlace.start(words, width * size / Typeface.EM));
    svg.attribute("y", words.y()).attribute("font-size", size);
    if (words.style().isBold()) {
      svg.attribute("font-weight", "bold");
    }
    svg.attribute("fill", words.ink().colour()).attribute("xml:lang", wording.language().tag());
    svg.attribute("xml:space", "preserve").inside().words(wording.text()).close("text");
  }
}
