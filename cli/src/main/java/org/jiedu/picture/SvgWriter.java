package org.jiedu.picture;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes the marks of a drawing as SVG; how colours and words are written is left to the kinds. */
abstract class SvgWriter {
  final SvgText svg = new SvgText();
  private final SortedSet<Ink> patterns = new TreeSet<>();

  /** Writes a line of text. */
  abstract void write(Mark.Words words);

  /** Returns the id of a pattern. */
  abstract String patternId(Ink ink);

  /** Begins the tag of a drawing; more attributes may follow. */
  static SvgText open(Drawing drawing, double scale) {
    String width = Numbers.shortened(drawing.width());
    String height = Numbers.shortened(drawing.height());
    return new SvgText()
        .open("svg")
        .attribute("viewBox", "0 0 " + width + " " + height)
        .attribute("width", Math.rint(drawing.width() * scale))
        .attribute("height", Math.rint(drawing.height() * scale));
  }

  /** Names a drawing and tells in words what it shows, for who cannot see it. */
  static void describe(SvgText svg, String title, Wording alternative) {
    svg.attribute("role", "img").attribute("lang", alternative.language().htmlTag()).inside();
    svg.open("title").inside().words(title).close("title");
    svg.open("desc").inside().words(alternative.text()).close("desc");
  }

  final void marks(List<Mark> marks) {
    marks.forEach(this::write);
  }

  private void write(Mark mark) {
    if (mark instanceof Mark.Words words) {
      write(words);
    } else if (mark instanceof Mark.Box box) {
      write(box);
    } else if (mark instanceof Mark.Disc disc) {
      svg.open("circle").attribute("cx", disc.x()).attribute("cy", disc.y());
      svg.attribute("r", disc.radius());
      fill(disc.fill());
      svg.empty();
    } else if (mark instanceof Mark.Area area) {
      svg.open("path").attribute("d", area.outline());
      fill(area.fill());
      svg.empty();
    } else if (mark instanceof Mark.Stroke stroke) {
      write(stroke);
    } else {
      write((Mark.Inset) mark);
    }
  }

  private void write(Mark.Box box) {
    svg.open("rect").attribute("x", box.x()).attribute("y", box.y());
    svg.attribute("width", box.width()).attribute("height", box.height());
    if (box.corner() > 0) {
      svg.attribute("rx", box.corner());
    }
    fill(box.fill());
    svg.empty();
  }

  private void write(Mark.Stroke stroke) {
    svg.open("path").attribute("d", stroke.outline()).attribute("fill", "none");
    svg.raw(painted("stroke", stroke.ink()));
    if (stroke.width() != 1) {
      svg.attribute("stroke-width", stroke.width());
    }
    stroke.dashes().ifPresent(dashes -> svg.attribute("stroke-dasharray", dashes));
    svg.empty();
  }

  private void write(Mark.Inset inset) {
    String place = Numbers.shortened(inset.x()) + " " + Numbers.shortened(inset.y());
    svg.open("g")
        .attribute(
            "transform", "translate(" + place + ")scale(" + Numbers.scale(inset.scale()) + ")");
    svg.inside();
    marks(inset.marks());
    svg.close("g");
  }

  private void fill(Fill fill) {
    // The first series is plain: that is its pattern.
    if (fill.isPatterned() && fill.ink() != Ink.SERIES_1) {
      patterns.add(fill.ink());
      svg.attribute("fill", "url(#" + patternId(fill.ink()) + ")");
    } else {
      svg.raw(painted("fill", fill.ink()));
    }
  }

  /** Returns the definitions of the patterns that were used. */
  final String patterns() {
    if (patterns.isEmpty()) {
      return "";
    }
    SvgText definitions = new SvgText().raw("<defs>");
    patterns.forEach(ink -> definitions.raw(pattern(ink)));
    return definitions.raw("</defs>").toString();
  }

  private String pattern(Ink ink) {
    String lines =
        switch (ink) {
          case SERIES_2 -> "M-1 1L1-1M0 6L6 0M5 7L7 5";
          case SERIES_3 -> "M2 3H4";
          case SERIES_4 -> "M-1 5L1 7M0 0L6 6M5-1L7 1";
          case SERIES_5 -> "M0 3H6";
          default -> "M3 0V6M0 3H6";
        };
    return "<pattern id=\""
        + patternId(ink)
        + "\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect width=\"6\""
        + " height=\"6\""
        + painted("fill", ink)
        + "/><path d=\""
        + lines
        + "\""
        + painted("stroke", Ink.PAPER)
        + (ink == Ink.SERIES_3 ? " stroke-width=\"2\"" : "")
        + "/></pattern>";
  }

  /** Returns the attribute that fills an area, or colours a line, with a space before it. */
  abstract String painted(String property, Ink ink);
}
