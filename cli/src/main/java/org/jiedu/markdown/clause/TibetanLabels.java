package org.jiedu.markdown.clause;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedu.markdown.clause.ClauseLabel.Unit;
import org.jiedu.script.TibetanOrdinal;

/**
 * Recognises numbers spelled out in Tibetan.
 *
 * <p>A number ends with a shad, a space or the line; {@code དོན་ཚན་ལྔ་པའི་ནང་} (in article five)
 * goes on with a case particle and is therefore a mention.
 */
final class TibetanLabels {
  private static final String END = "(?:[།༎\\s]+|[་༌]*(?:[།༎\\s]+|$)|$)";
  private static final String ORDINAL = "([\\p{Nd}\\p{IsTibetan}&&[^།༎]]+?)";
  private static final Pattern UNIT =
      Pattern.compile("((ལེའུ|དོན[་༌]ཚན)[་༌།\\s]*" + ORDINAL + ")" + END + "(.*)", Pattern.DOTALL);
  private static final Pattern ANNEX =
      Pattern.compile(
          "(ཟུར[་༌](?:སྣོན|བཀོད)(?:[་༌\\s]*" + ORDINAL + ")?)" + END + "(.*)", Pattern.DOTALL);
  private static final Pattern BRACKETED =
      Pattern.compile("([（(]\\s*" + ORDINAL + "\\s*[）)])(.*)", Pattern.DOTALL);
  private static final Pattern SPELLED =
      Pattern.compile("([\\p{IsTibetan}&&[^།༎\\p{Nd}]]+?)" + END + "(.*)", Pattern.DOTALL);
  private static final Pattern COUNTED =
      Pattern.compile("(([༠-༩]{1,3})[་༌]*[.．、།༽](?![༠-༩]))(.*)", Pattern.DOTALL);

  private TibetanLabels() {}

  /** Returns the label of a block that begins with a Tibetan number. */
  static Optional<ClauseLabel> read(String text, boolean isHeading) {
    return unit(text)
        .or(() -> annex(text, isHeading))
        .or(() -> point(BRACKETED, 2, 2, text))
        .or(() -> spelled(text))
        .or(() -> point(COUNTED, 3, 2, text));
  }

  /** Every paragraph would be searched for the end of a number, and nearly none begins with one. */
  private static Optional<ClauseLabel> spelled(String text) {
    return TibetanOrdinal.mayLead(text) ? point(SPELLED, 1, 1, text) : Optional.empty();
  }

  private static Optional<ClauseLabel> unit(String text) {
    Matcher matcher = UNIT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Unit unit = matcher.group(2).equals("ལེའུ") ? Unit.CHAPTER : Unit.ARTICLE;
    OptionalInt number = TibetanOrdinal.parse(matcher.group(3));
    return number.isEmpty()
        ? Optional.empty()
        : Optional.of(label(unit, number.getAsInt(), matcher.group(1), matcher.group(4)));
  }

  private static Optional<ClauseLabel> annex(String text, boolean isHeading) {
    Matcher matcher = ANNEX.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String title = matcher.group(3);
    boolean isAlone = title.isBlank() || text.startsWith("\n", text.length() - title.length() - 1);
    if (!isAlone && !isHeading) {
      return Optional.empty();
    }
    if (matcher.group(2) == null) {
      return Optional.of(new ClauseLabel(Unit.ANNEX, 0, "", matcher.group(1), title.strip()));
    }
    OptionalInt number = TibetanOrdinal.parse(matcher.group(2));
    return number.isEmpty()
        ? Optional.empty()
        : Optional.of(label(Unit.ANNEX, number.getAsInt(), matcher.group(1), title));
  }

  private static ClauseLabel label(Unit unit, int number, String written, String rest) {
    return new ClauseLabel(unit, 0, Integer.toString(number), written.strip(), rest.strip());
  }

  private static Optional<ClauseLabel> point(
      Pattern pattern, int level, int numberGroup, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String number = matcher.group(numberGroup);
    // Digits in brackets are （1） in both languages, words in brackets are （一）.
    int depth = level == 2 && Character.isDigit(number.charAt(0)) ? 4 : level;
    OptionalInt value = TibetanOrdinal.parse(number);
    String rest = matcher.group(matcher.groupCount());
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(ClauseLabel.point(depth, value.getAsInt(), matcher.group(1), rest.strip()));
  }
}
