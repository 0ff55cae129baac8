package org.jiedu.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedu.check.WrittenNumber.WithUnit;

/** Tells numbers that state a value from those that compare, round, sum up or reckon. */
final class HedgedNumber {
  private static final int WINDOW = 24;

  /** 约420元, 比去年多84元, 从280元, 共840元, ＝840元. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:约|近|超|超过|逾|不到|不足|低于|高于|多于|少于|增加|增长|提高|上升|上调|减少|下降|降低|下调|多|少"
              + "|加发|补发|另发|从|由|自|共|共计|合计|总计|累计|平均|每增|[=＝+＋×*xX÷/])[了给\\s]*$"
              + "|(?:ཁྱོན|བསྡོམས|ཆ་སྙོམས)[་\\s]*$");

  /** 420元以上, 420元左右, 420元×30; སྒོར་84འཕར, སྒོར་280ནས. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "^\\s*(?:以上|以下|以内|左右|上下|多|余|不等|起|[=＝+＋×*xX÷])"
              + "|^[་\\s]*(?:འཕར|ཆག|མང|ཉུང|ཁ་སྣོན|ཡན|མན|ཙམ|ལྷག|ནས|བར)");

  private static final Pattern RANGE_BEFORE =
      Pattern.compile("(?:\\p{Nd}|\\p{L})\\s*[-—–~～至到]+\\s*$");
  private static final Pattern RANGE_BEHIND = Pattern.compile("^\\s*[-—–~～至到]+\\s*\\p{Nd}");

  private HedgedNumber() {}

  /** Returns whether a number of a text says something else than what a label's value is. */
  static boolean is(WithUnit number, String text) {
    String before = text.substring(Math.max(0, number.start() - WINDOW), number.start());
    String behind = text.substring(number.end(), Math.min(text.length(), number.end() + WINDOW));
    return BEFORE.matcher(before).find()
        || BEHIND.matcher(behind).find()
        || RANGE_BEHIND.matcher(behind).find()
        || endsRange(before, number.unit());
  }

  /** 280元至420元 and 280—420元 are ranges, 提高到420元 is not. */
  private static boolean endsRange(String before, String unit) {
    Matcher range = RANGE_BEFORE.matcher(before);
    if (!range.find()) {
      return false;
    }
    String from = before.substring(0, range.start() + 1);
    return Character.isDigit(from.charAt(from.length() - 1)) || from.endsWith(unit);
  }
}
