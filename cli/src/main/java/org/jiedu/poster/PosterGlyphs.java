package org.jiedu.poster;

import java.util.Locale;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.picture.Drawing;
import org.jiedu.picture.Mark;
import org.jiedu.script.Typesetter;

/** Reports the characters of a poster or card that no font can draw. */
final class PosterGlyphs {
  static final Rule GLYPH_MISSING = Rule.error("glyph-missing");

  private final Typesetter typesetter;
  private final Diagnostics diagnostics;

  PosterGlyphs(Typesetter typesetter, Diagnostics diagnostics) {
    this.typesetter = typesetter;
    this.diagnostics = diagnostics;
  }

  /**
   * Reports each character with the line that it stands in.
   *
   * @param place the package's; a poster's words come from several files
   */
  void report(Drawing drawing, Place place) {
    for (Mark.Words words : drawing.words()) {
      String line = words.wording().text();
      for (int character : typesetter.missing(line, words.wording().language())) {
        diagnostics.report(
            GLYPH_MISSING,
            place,
            Message.of(
                "图里有一个字没有字体能画：“{0}”（U+{1}），在“{2}”里。请换一个字，或者用 --font 指定字体。",
                "No font can draw a character of the picture: “{0}” (U+{1}), in “{2}”. Write"
                    + " another, or name a font with --font.",
                Character.toString(character),
                Integer.toHexString(character).toUpperCase(Locale.ROOT),
                line));
      }
    }
  }
}
