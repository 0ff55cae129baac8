package org.jiedu.script;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The fonts that text is measured and drawn in: Noto Sans SC and Noto Serif Tibetan, which are
 * packed with the program, so that every machine draws the same; for a character that both lack a
 * font that the user names, then the installed ones. Safe for use by several threads.
 *
 * <p>Nothing here asks AWT for a logical font (Dialog, SansSerif): on a machine without fonts there
 * is none.
 */
public final class Typefaces {
  private static final String SANS = "NotoSansSC-%s-subset.otf";
  private static final String TIBETAN = "NotoSerifTibetan-%s.ttf";

  private final List<Typeface> named;
  private final boolean usesInstalled;
  private final ConcurrentMap<Integer, Optional<Typeface>> others = new ConcurrentHashMap<>();
  private volatile List<Typeface> packed = List.of();

  private Typefaces(List<Typeface> named, boolean usesInstalled) {
    this.named = List.copyOf(named);
    this.usesInstalled = usesInstalled;
  }

  /** Returns the packed fonts alone. They are read when they are first asked for. */
  public static Typefaces packed() {
    return new Typefaces(List.of(), false);
  }

  /** Returns the packed fonts and, for what they lack, the installed ones. */
  public static Typefaces installed() {
    return new Typefaces(List.of(), true);
  }

  /**
   * Returns the packed fonts and, for what they lack, others.
   *
   * @param files fonts that the user names; they come before the installed ones, since what the
   *     user says must not depend on the machine
   * @throws IOException if a file is no font, or cannot be read
   */
  public static Typefaces with(List<Path> files) throws IOException {
    FontSystem.prepare();
    List<Typeface> faces = new ArrayList<>();
    for (Path file : files) {
      faces.add(new Typeface("n" + faces.size() + "-", read(file)));
    }
    return new Typefaces(faces, true);
  }

  /**
   * Returns the face for a character, or empty where nobody has it.
   *
   * @param language of the text around it: what both fonts have, such as a space, comes from the
   *     one of the language's script
   * @throws UncheckedIOException if the packed fonts cannot be unpacked
   */
  Optional<Typeface> pick(int codePoint, Language language, boolean isBold) {
    int weight = isBold ? 1 : 0;
    int script = language.isTibetan() ? 2 : 0;
    Typeface first = face(script + weight);
    if (first.has(codePoint)) {
      return Optional.of(first);
    }
    Typeface second = face(2 - script + weight);
    return second.has(codePoint)
        ? Optional.of(second)
        : others.computeIfAbsent(codePoint, this::other);
  }

  /** Returns whether a character was looked for in other fonts than the packed ones. */
  boolean hasAskedOthers() {
    return !others.isEmpty();
  }

  /** Returns whether a packed font has a character, or it is a space. */
  boolean hasPacked(int codePoint) {
    return Character.isWhitespace(codePoint) || face(0).has(codePoint) || face(2).has(codePoint);
  }

  private Typeface face(int index) {
    if (packed.isEmpty()) {
      load();
    }
    return packed.get(index);
  }

  private synchronized void load() {
    try {
      if (packed.isEmpty()) {
        FontSystem.prepare();
        packed =
            List.of(
                read("h", SANS.formatted("Regular")),
                read("H", SANS.formatted("Bold")),
                read("t", TIBETAN.formatted("Regular")),
                read("T", TIBETAN.formatted("Bold")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the fonts cannot be unpacked", e);
    }
  }

  private Optional<Typeface> other(int codePoint) {
    Optional<Typeface> found = named.stream().filter(face -> face.has(codePoint)).findFirst();
    return found.isEmpty() && usesInstalled ? InstalledFonts.with(codePoint) : found;
  }

  private static Typeface read(String name, String resource) throws IOException {
    try (InputStream in = Typefaces.class.getResourceAsStream("/fonts/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("the font " + resource + " is not packed");
      }
      return new Typeface(name, Font.createFont(Font.TRUETYPE_FONT, in));
    } catch (FontFormatException e) {
      throw new IllegalStateException("the packed font " + resource + " cannot be used", e);
    }
  }

  private static Font read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new java.nio.file.NoSuchFileException(file.toString());
    }
    try {
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    } catch (FontFormatException e) {
      throw new java.nio.file.FileSystemException(file.toString(), null, "not a font");
    }
  }
}
