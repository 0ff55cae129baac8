package org.jiedu.script;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the lines of a text may be broken: by UAX #14 in its strict form (ICU), and beyond it not
 * within a document number, not between a number and the Han character behind it or the Tibetan
 * syllable before it that it counts, and not behind ༈, which belongs to what follows (W3C tlreq).
 */
public final class LineBreaks {
  private static final ULocale STRICT = ULocale.forLanguageTag("zh-u-lb-strict");
  private static final BreakIterator LINES = BreakIterator.getLineInstance(STRICT);
  private static final BreakIterator LETTERS = BreakIterator.getCharacterInstance(STRICT);

  /** What stays in one piece. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "[\\p{IsHan}]{1,12}[〔\\[［]\\d{4}[〕\\]］]\\d{1,4}号|\\d[\\d.,]*[\\p{IsHan}%％℃]|༈ ?[^་། ]+|[\\u0F40-\\u0FBC]+་\\d[\\d.,]*");

  private final BitSet places;
  private final BitSet letters;
  private final int length;

  private LineBreaks(BitSet places, BitSet letters, int length) {
    this.places = places;
    this.letters = letters;
    this.length = length;
  }

  /** Returns the breaks of a text. */
  public static LineBreaks of(String text) {
    BitSet places = boundaries(LINES, text);
    Matcher whole = WHOLE.matcher(text);
    while (whole.find()) {
      places.clear(whole.start() + 1, whole.end());
    }
    return new LineBreaks(places, boundaries(LETTERS, text), text.length());
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
    return places.get(at);
  }

  /**
   * Returns where a line ends that begins at an offset and fits into a width: at the last break
   * that fits; if none does, between two letters; and behind one letter at least.
   *
   * @param advances how far the pen has come before each UTF-16 unit, and behind the last
   */
  int lineEnd(int start, double[] advances, double width) {
    double limit = advances[start] + width;
    int end = last(places, start, advances, limit);
    if (end <= start) {
      end = last(letters, start, advances, limit);
    }
    return end <= start ? letters.nextSetBit(start + 1) : end;
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
