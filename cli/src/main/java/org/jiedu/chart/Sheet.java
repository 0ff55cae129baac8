package org.jiedu.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiedu.picture.Anchor;
import org.jiedu.picture.Fill;
import org.jiedu.picture.Ink;
import org.jiedu.picture.Layout;
import org.jiedu.picture.Mark;
import org.jiedu.picture.TextBlock;
import org.jiedu.picture.TextStyle;
import org.jiedu.picture.Wording;
import org.jiedu.script.Language;
import org.jiedu.script.Typeface;
import org.jiedu.script.Typesetter;
import org.jiedu.source.LocalText;

/** A chart while it is drawn, from the top down. Belongs to one thread. */
final class Sheet extends Layout {
  static final TextStyle LABEL = new TextStyle("", 15, 17.5, false);
  static final TextStyle SMALL = new TextStyle("small", 13, 15.5, false);
  static final TextStyle STRONG = new TextStyle("strong", 15, 17.5, true);
  static final TextStyle FIGURE = new TextStyle("figure", 32, 34, true);

  /** From the baseline of a figure up to its middle, in parts of its size. */
  private static final double HALF_FIGURE = .365;

  private static final double UNIT_GAP = 8;

  private final List<Language> languages;
  private final Typesetter typesetter;

  /**
   * Makes an empty sheet.
   *
   * @param width in pixels
   * @param languages of the texts; the first of them that a text has stands in for the others
   */
  Sheet(double width, List<Language> languages, Typesetter typesetter) {
    super(width);
    this.languages = List.copyOf(languages);
    this.typesetter = typesetter;
  }

  /** Returns whether there is room for columns. */
  boolean isWide() {
    return width() > 480;
  }

  /**
   * Returns a text in the languages of the sheet, each once; any other where it has none of them.
   */
  List<Wording> words(LocalText text) {
    List<Wording> words = new ArrayList<>();
    for (Language language : languages) {
      text.in(language)
          .filter(found -> words.stream().noneMatch(word -> word.text().equals(found)))
          .ifPresent(found -> words.add(new Wording(language, found)));
    }
    if (words.isEmpty()) {
      text.versions().stream()
          .findFirst()
          .ifPresent(other -> words.add(new Wording(other.language(), other.text().value())));
    }
    return words;
  }

  /** Returns those of some words that are in a language of the sheet. */
  List<Wording> ofSheet(List<Wording> all) {
    return languages.stream()
        .flatMap(language -> all.stream().filter(word -> word.language().equals(language)))
        .toList();
  }

  /** Returns a text with a word before it, in each language. */
  List<Wording> joined(List<Wording> before, LocalText text) {
    return words(text).stream()
        .map(
            found ->
                before.stream()
                    .filter(word -> word.language().equals(found.language()))
                    .map(word -> new Wording(found.language(), behind(word.text(), found.text())))
                    .findFirst()
                    .orElse(found))
        .toList();
  }

  private static String behind(String word, String text) {
    // A full-width colon brings its own room.
    return word.endsWith("：") ? word + text : word + " " + text;
  }

  /** Returns a number, which is the same in every language. */
  Wording number(String number) {
    return new Wording(languages.get(0), number);
  }

  TextBlock block(LocalText text, TextStyle style, double maxWidth) {
    return block(words(text), style, maxWidth);
  }

  TextBlock block(List<Wording> words, TextStyle style, double maxWidth) {
    return TextBlock.of(words, style, maxWidth, typesetter);
  }

  /** Returns the width of a number, in pixels. */
  double widthOf(String number, TextStyle style) {
    Language language = languages.get(0);
    return typesetter.width(number, language, style.isBold()) * style.size(language) / Typeface.EM;
  }

  /** Returns a number whose middle stands at a height. */
  Mark.Words numberAt(String number, double x, double middle, Anchor anchor, TextStyle style) {
    double baseline = middle + HALF_FIGURE * style.size(languages.get(0));
    return new Mark.Words(x, baseline, anchor, number(number), style, Ink.INK);
  }

  /** Writes a number whose middle stands at a height. */
  void addNumber(String number, double x, double middle, Anchor anchor, TextStyle style) {
    add(numberAt(number, x, middle, anchor, style));
  }

  /** Returns a number on a little paper of its own, readable on whatever lies below. */
  List<Mark> onPaper(String number, double x, double middle) {
    double width = widthOf(number, SMALL) + 6;
    return List.of(
        new Mark.Box(x - width / 2, middle - 8, width, 16, 2, Fill.of(Ink.PAPER)),
        numberAt(number, x, middle, Anchor.MIDDLE, SMALL));
  }

  /** Writes a number of an axis. */
  void addTick(String number, double x, double middle, Anchor anchor) {
    Mark.Words words = numberAt(number, x, middle, anchor, SMALL);
    add(new Mark.Words(x, words.y(), anchor, words.wording(), SMALL, Ink.QUIET));
  }

  /** Writes a number on a dark ground. */
  void addOn(String number, double x, double middle, Anchor anchor) {
    Mark.Words words = numberAt(number, x, middle, anchor, STRONG);
    add(new Mark.Words(x, words.y(), anchor, words.wording(), STRONG, Ink.PAPER));
  }

  /**
   * Writes the unit of the numbers, if there is one, in brackets, and goes below it; in both
   * languages on one baseline, where there is room.
   */
  void addUnit(Optional<LocalText> unit) {
    List<TextBlock> blocks = new ArrayList<>();
    for (Wording word : unit.map(this::words).orElse(List.of())) {
      Wording shown = new Wording(word.language(), "(" + word.text() + ")");
      blocks.add(block(List.of(shown), SMALL, width()));
    }
    double all = blocks.stream().mapToDouble(block -> block.width() + UNIT_GAP).sum();
    if (all - UNIT_GAP <= width()) {
      addUnitLine(blocks);
    } else {
      blocks.forEach(block -> addUnitLine(List.of(block)));
    }
  }

  private void addUnitLine(List<TextBlock> blocks) {
    double baseline =
        blocks.stream().mapToDouble(block -> block.lines().get(0).baseline()).max().orElse(0);
    double x = 0;
    double height = 0;
    for (TextBlock block : blocks) {
      double top = baseline - block.lines().get(0).baseline();
      add(block.at(x, y() + top, Ink.QUIET));
      x += block.width() + UNIT_GAP;
      height = Math.max(height, top + block.height() + 4);
    }
    down(height);
  }
}
