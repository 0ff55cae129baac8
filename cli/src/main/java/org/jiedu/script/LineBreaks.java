package org.jiedu.script;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the lines of a text may be broken: by UAX #14 in its strict form (ICU), and beyond it not
 * within a document number, not between a number and the Han character behind it or the Tibetan
 * syllable before it that it counts, and not behind ༄༅ or ༈, which belong to what follows (W3C
 * tlreq).
 */
public final class LineBreaks {
  private static final ULocale STRICT = ULocale.forLanguageTag("zh-u-lb-strict");
  private static final BreakIterator LINES = BreakIterator.getLineInstance(STRICT);
  private static final BreakIterator LETTERS = BreakIterator.getCharacterInstance(STRICT);

  // Lengths are bounded: a search for what is not there takes no longer than the text is.
  private static final String NUMBER = "\\d[\\d.,]{0,20}";
  private static final String DOCUMENT = "[〔\\[［]\\d{4}[〕\\]］]\\d{1,4}号";
  private static final String SMALL =
      "|第?"
          + NUMBER
          + "[\\p{IsHan}%％℃]|[༄-༈][༄-༈།-༔ ]{0,8}[^་། ]{1,40}|[\\u0F40-\\u0FBC]{1,20}་"
          + NUMBER;

  /** What stays in one piece. */
  private static final Pattern WHOLE = Pattern.compile("\\p{IsHan}{1,6}" + DOCUMENT + SMALL);

  /** What stays in one piece where the box is too narrow even for that. */
  private static final Pattern HEART = Pattern.compile(DOCUMENT + SMALL);

  private final List<BitSet> places;
  private final int length;

  private LineBreaks(List<BitSet> places, int length) {
    this.places = places;
    this.length = length;
  }

  /** Returns the breaks of a text. */
  public static LineBreaks of(String text) {
    BitSet all = boundaries(LINES, text);
    return new LineBreaks(
        List.of(without(WHOLE, all, text), without(HEART, all, text), boundaries(LETTERS, text)),
        text.length());
  }

  private static BitSet without(Pattern pieces, BitSet all, String text) {
    BitSet places = (BitSet) all.clone();
    Matcher piece = pieces.matcher(text);
    while (piece.find()) {
      places.clear(piece.start() + 1, piece.end());
    }
    return places;
  }

  private static BitSet boundaries(BreakIterator prototype, String text) {
    // A clone: an iterator holds its text.
    BreakIterator iterator = prototype.clone();
    iterator.setText(text);
    BitSet boundaries = new BitSet(text.length() + 1);
    for (int at = iterator.first(); at != BreakIterator.DONE; at = iterator.next()) {
      boundaries.set(at);
    }
    return boundaries;
  }

  /**
   * Returns whether a line may end before a character.
   *
   * @param at offset from 0, in UTF-16 units
   */
  public boolean isAt(int at) {
    return places.get(0).get(at);
  }

  /**
   * Returns where a line ends that begins at an offset and fits into a width: at the last break
   * that fits; if none does, between two letters; and behind one letter at least.
   *
   * @param advances how far the pen has come before each UTF-16 unit, and behind the last
   */
  int lineEnd(int start, double[] advances, double width) {
    for (BitSet boundaries : places) {
      int end = last(boundaries, start, advances, advances[start] + width);
      if (end > start) {
        return end;
      }
    }
    return letters().nextSetBit(start + 1);
  }

  /** Returns whether a line between two offsets has more than one letter. */
  boolean hasShorter(int start, int end) {
    return letters().nextSetBit(start + 1) < end;
  }

  private BitSet letters() {
    return places.get(places.size() - 1);
  }

  private int last(BitSet boundaries, int start, double[] advances, double limit) {
    int fits = start;
    for (int at = boundaries.nextSetBit(start + 1);
        at >= 0 && at <= length;
        at = boundaries.nextSetBit(at + 1)) {
      if (advances[at] > limit) {
        break;
      }
      fits = at;
    }
    return fits;
  }
}
