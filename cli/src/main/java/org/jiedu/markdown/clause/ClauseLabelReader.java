package org.jiedu.markdown.clause;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedu.markdown.clause.ClauseLabel.Unit;
import org.jiedu.script.ChineseNumber;
import org.jiedu.script.Language;

/** Recognises the number with which a block begins, and tells it from a mention of a number. */
final class ClauseLabelReader {
  private static final String HAN = "[〇○零一二三四五六七八九十百]{1,7}";
  private static final String DIGITS = "[0-9０-９]{1,3}";
  private static final String NUMBER = "(" + HAN + "|" + DIGITS + ")";

  private static final Pattern UNIT =
      Pattern.compile("(第\\s*" + NUMBER + "\\s*([编篇章节条])(?:之" + NUMBER + ")?)(.*)", Pattern.DOTALL);
  // 第五条第二款…, 第五条规定…, 第一节课: the number is mentioned, not given.
  private static final Pattern MENTION =
      Pattern.compile(
          "(?:[第、，,；;。的之或与至”》）)\\]课]|项(?!目)|款(?![项待])|到(?![期位本达])|以[上下及外内前后]|及(?!时)"
              + "|和(?![谐平睦])|中(?:的|所|规定)|等(?![级额])|规定|所[称列指述规]|修改为|改为|删去|增加[一二三两第]"
              + "|[（(]"
              + NUMBER
              + "[）)]).*",
          Pattern.DOTALL);
  private static final Map<String, Unit> UNITS =
      Map.of(
          "编", Unit.PART, "篇", Unit.PART, "章", Unit.CHAPTER, "节", Unit.SECTION, "条", Unit.ARTICLE);

  private static final Pattern ANNEX =
      Pattern.compile("(附\\s*件\\s*" + NUMBER + "?)\\s*[：:]?\\s*((?:\n.*)?)", Pattern.DOTALL);
  private static final Pattern TITLED_ANNEX =
      Pattern.compile("(附\\s*件\\s*" + NUMBER + "?)(?:\\s*[：:]\\s*|\\s+)(.+)", Pattern.DOTALL);

  private static final Pattern FIRST =
      Pattern.compile("((" + HAN + ")\\s*[、．.])(.*)", Pattern.DOTALL);
  private static final Pattern SECOND =
      Pattern.compile("([（(]\\s*(" + HAN + ")\\s*[）)]、?)(.*)", Pattern.DOTALL);
  private static final Pattern THIRD =
      Pattern.compile("((" + DIGITS + ")\\s*(?:、|[.．](?!\\d(?!\\d{3}年))))(.*)", Pattern.DOTALL);
  private static final Pattern FOURTH =
      Pattern.compile("([（(]\\s*(" + DIGITS + ")\\s*[）)]、?)(.*)", Pattern.DOTALL);
  private static final Pattern HALF_BRACKET =
      Pattern.compile("((" + DIGITS + ")\\s*[）)])(.*)", Pattern.DOTALL);
  // 一、二等奖 and 1、2号楼 count things; so does what begins with the next number.
  private static final Pattern ENUMERATION =
      Pattern.compile(NUMBER + "(?:[、和至等级类期线层批季档区号]|月份).*", Pattern.DOTALL);
  private static final Pattern POINT_MENTION =
      Pattern.compile("(?:项(?!目)|款(?![项待])|[、和至到或及]\\s*(?:第|[（(])).*", Pattern.DOTALL);

  private final boolean isTibetan;

  ClauseLabelReader(Language language) {
    isTibetan = language.isTibetan();
  }

  /**
   * Returns the label of a block, or empty.
   *
   * @param text the block's text, without spaces around it
   * @param isHeading whether the block is a heading, in which an annex may have its title
   */
  Optional<ClauseLabel> read(String text, boolean isHeading) {
    Optional<ClauseLabel> tibetan =
        isTibetan ? TibetanLabels.read(text, isHeading) : Optional.empty();
    return tibetan.isPresent() || text.isEmpty() ? tibetan : chinese(text, isHeading);
  }

  /** Told apart by the first character, so that most blocks are matched against nothing. */
  private static Optional<ClauseLabel> chinese(String text, boolean isHeading) {
    return switch (text.charAt(0)) {
      case '第' -> unit(text);
      case '附' -> annex(text, isHeading);
      case '（', '(' -> point(SECOND, 2, text).or(() -> point(FOURTH, 4, text));
      case '〇', '○', '零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百' ->
          point(FIRST, 1, text);
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> counted(text);
      case '０', '１', '２', '３', '４', '５', '６', '７', '８', '９' -> counted(text);
      default -> Optional.empty();
    };
  }

  private static Optional<ClauseLabel> counted(String text) {
    return point(THIRD, 3, text).or(() -> point(HALF_BRACKET, 4, text));
  }

  private static Optional<ClauseLabel> unit(String text) {
    Matcher matcher = UNIT.matcher(text);
    if (!matcher.matches() || MENTION.matcher(matcher.group(5)).matches()) {
      return Optional.empty();
    }
    String more = matcher.group(4);
    Unit unit = UNITS.get(matcher.group(3));
    OptionalInt number = number(matcher.group(2));
    OptionalInt inserted = more == null ? OptionalInt.empty() : number(more);
    if (number.isEmpty() || unit == null || inserted.isPresent() != (more != null)) {
      return Optional.empty();
    }
    String counted = number.getAsInt() + (inserted.isPresent() ? "-" + inserted.getAsInt() : "");
    return Optional.of(
        new ClauseLabel(unit, 0, counted, matcher.group(1), matcher.group(5).strip()));
  }

  private static Optional<ClauseLabel> annex(String text, boolean isHeading) {
    Matcher alone = ANNEX.matcher(text);
    Matcher matcher = alone.matches() ? alone : TITLED_ANNEX.matcher(text);
    if (!alone.matches() && !(isHeading && matcher.matches())) {
      return Optional.empty();
    }
    String written = matcher.group(1).strip();
    String rest = matcher.group(3).strip();
    if (matcher.group(2) == null) {
      return Optional.of(new ClauseLabel(Unit.ANNEX, 0, "", written, rest));
    }
    OptionalInt number = number(matcher.group(2));
    return number.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ClauseLabel(Unit.ANNEX, 0, Integer.toString(number.getAsInt()), written, rest));
  }

  private static Optional<ClauseLabel> point(Pattern pattern, int level, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    OptionalInt number = number(matcher.group(2));
    String rest = matcher.group(3);
    if (number.isEmpty() || isMention(number.getAsInt(), rest)) {
      return Optional.empty();
    }
    return Optional.of(ClauseLabel.point(level, number.getAsInt(), matcher.group(1), rest.strip()));
  }

  private static boolean isMention(int number, String rest) {
    Matcher enumeration = ENUMERATION.matcher(rest);
    boolean goesOn = enumeration.matches() && number(enumeration.group(1)).orElse(0) == number + 1;
    return goesOn || POINT_MENTION.matcher(rest).matches();
  }

  private static OptionalInt number(String text) {
    OptionalInt number = ChineseNumber.parse(text);
    return number.orElse(0) > 0 ? number : OptionalInt.empty();
  }
}
