package org.jiedu.script;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The fonts of the machine, asked only for a character that nobody else has. */
final class InstalledFonts {
  private static final class Sorted {
    // By name: the system lists them in any order.
    static final List<Font> ALL =
        Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
            .sorted(Comparator.comparing(Font::getFontName))
            .toList();
    static final Map<String, Typeface> FACES = new ConcurrentHashMap<>();
  }

  private InstalledFonts() {}

  /** Returns the first font, by name, that has an outline for a character. */
  static Optional<Typeface> with(int codePoint) {
    return Sorted.ALL.stream()
        .filter(font -> font.canDisplay(codePoint))
        .map(InstalledFonts::face)
        // Fonts of coloured bitmaps have the character, but nothing that can be drawn.
        .filter(face -> isDrawn(face, codePoint))
        .findFirst();
  }

  private static Typeface face(Font font) {
    return Sorted.FACES.computeIfAbsent(
        font.getFontName(), name -> new Typeface("i-" + name.replaceAll("\\W+", "-"), font));
  }

  private static boolean isDrawn(Typeface face, int codePoint) {
    char[] text = Character.toChars(codePoint);
    return !face.shape(text, 0, text.length).getOutline().getBounds2D().isEmpty();
  }
}
