package org.jiedu.markdown.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds document numbers by the 号 in which every one of them ends, reading backwards from it. */
final class NumberScanner {
  private static final int LONGEST_CODE = 20;
  private static final int LONGEST_TAIL = 24;
  private static final String OPENING = "〔［[（(【〖﹝";
  private static final String CLOSING = "〕］]）)】〗﹞";

  /** Years in brackets, then the number. Which of it is missing decides on the faults. */
  private static final Pattern YEAR_AND_SERIAL =
      Pattern.compile(
          " *(?<open>["
              + Pattern.quote(OPENING)
              + "]?) *(?<year>[0-9]{4}|[0-9]{2}) *(?<close>["
              + Pattern.quote(CLOSING)
              + "]?) *(?<ordinal>第?) *(?<serial>[0-9]{1,5}) *号");

  private static final Pattern ORDER =
      Pattern.compile(" *(?<ordinal>第?) *(?<serial>[0-9]{1,5}) *号");

  /** Words after which a code begins; as few as do not begin or stand within a code. */
  private static final Pattern LEAD_IN =
      Pattern.compile(
          ".*(?:根据|依据|依照|按照|遵照|参照|对照|落实|执行|关于|通知|印发|转发|下发|发布|公布|颁布|修订|文件|以及|规定"
              + "|(?<!共)和|[与及或见为的按以由在])");

  private static final Pattern ORDER_LEAD_IN = Pattern.compile(".*[日经以]");

  /**
   * Where no proper bracket vouches for a number, its code must end as codes do, unless the year
   * stands in square brackets: nobody puts the year of anything else into those.
   */
  private static final String CODE_ENDINGS = "发办函字规电通文税";

  private static final Pattern SQUARE_YEAR = Pattern.compile("[\\[［【〖] *[0-9]{4} *[\\]］】〗]");

  private static final Pattern NO_ORDER = Pattern.compile(".*[命口指密司法条时夏冬号]令|令");

  /** Behind 号, these make a street, a bus or a building of it. */
  private static final String NO_DOCUMENT = "线楼院门路车馆厅机厂桥台房室桌窗口井矿段标船公店铺病";

  private NumberScanner() {}

  static List<NumberOccurrence> findAll(String text) {
    // Most passages have none.
    if (text.indexOf('号') < 0) {
      return List.of();
    }
    List<NumberOccurrence> found = new ArrayList<>();
    String plain = withPlainDigits(text);
    int free = 0;
    for (int mark = plain.indexOf('号'); mark >= 0; mark = plain.indexOf('号', mark + 1)) {
      Optional<NumberOccurrence> occurrence = endingAt(plain, free, mark + 1);
      if (occurrence.isPresent()) {
        found.add(occurrence.get());
        free = mark + 1;
      }
    }
    return found;
  }

  static Optional<NumberOccurrence> parse(String text) {
    String plain = withPlainDigits(text);
    if (!plain.endsWith("号")) {
      return Optional.empty();
    }
    int codeEnd = codeEnd(plain, 0, plain.length());
    String code = plain.substring(0, codeEnd);
    if (code.isEmpty() || codeStart(plain, 0, codeEnd) > 0) {
      return Optional.empty();
    }
    return read(code, plain.substring(codeEnd))
        .map(tail -> new NumberOccurrence(0, plain.length(), code, tail.number, tail.faults));
  }

  private static Optional<NumberOccurrence> endingAt(String text, int free, int end) {
    int codeEnd = codeEnd(text, free, end);
    String run = text.substring(codeStart(text, free, codeEnd), codeEnd);
    if (run.isEmpty()) {
      return Optional.empty();
    }
    String guess = withoutLeadIn(run);
    char next = end < text.length() ? text.charAt(end) : ' ';
    return read(guess, text.substring(codeEnd, end))
        .filter(tail -> isPlausible(guess, next, tail, text.substring(codeEnd, end)))
        .map(
            tail ->
                new NumberOccurrence(codeEnd - guess.length(), end, run, tail.number, tail.faults));
  }

  private static boolean isPlausible(String code, char next, Tail tail, String written) {
    if (tail.number.isOrder()) {
      return !NO_ORDER.matcher(code).matches();
    }
    boolean isVouchedFor =
        !tail.faults.contains(NumberFault.BRACKETS)
            && !tail.faults.contains(NumberFault.BRACKETS_LOST)
            && !tail.faults.contains(NumberFault.SHORT_YEAR);
    boolean endsAsCode = CODE_ENDINGS.indexOf(code.charAt(code.length() - 1)) >= 0;
    boolean isUsual = (endsAsCode && code.length() > 1) || SQUARE_YEAR.matcher(written).lookingAt();
    return isVouchedFor || (isUsual && NO_DOCUMENT.indexOf(next) < 0);
  }

  /** Returns where the brackets, digits and blanks before 号 begin. */
  private static int codeEnd(String text, int free, int end) {
    int i = end - 1;
    int first = Math.max(free, end - LONGEST_TAIL);
    while (i > first && isTail(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static boolean isTail(char c) {
    return (c >= '0' && c <= '9')
        || c == ' '
        || c == '第'
        || OPENING.indexOf(c) >= 0
        || CLOSING.indexOf(c) >= 0;
  }

  private static int codeStart(String text, int free, int codeEnd) {
    int i = codeEnd;
    int first = Math.max(free, codeEnd - LONGEST_CODE);
    while (i > first
        && Character.UnicodeScript.of(text.charAt(i - 1)) == Character.UnicodeScript.HAN) {
      i--;
    }
    return i;
  }

  private static String withoutLeadIn(String run) {
    Pattern leadIn = run.endsWith("令") ? ORDER_LEAD_IN : LEAD_IN;
    Matcher matcher = leadIn.matcher(run);
    String rest = matcher.lookingAt() ? run.substring(matcher.end()) : run;
    Matcher usual = LEAD_IN.matcher(rest);
    String code = usual.lookingAt() ? rest.substring(usual.end()) : rest;
    return code.isEmpty() ? run : code;
  }

  private static Optional<Tail> read(String code, String text) {
    Matcher order = ORDER.matcher(text);
    if (code.endsWith("令") && order.matches()) {
      return Optional.of(order(code, order));
    }
    Matcher matcher = YEAR_AND_SERIAL.matcher(text);
    return matcher.matches() ? dated(code, matcher) : Optional.empty();
  }

  private static Tail order(String code, Matcher matcher) {
    List<NumberFault> faults = new ArrayList<>();
    if (matcher.group("ordinal").isEmpty()) {
      faults.add(NumberFault.ORDINAL_LOST);
    }
    return Tail.of(new DocumentNumber(code, 0, serial(matcher, faults)), faults);
  }

  private static Optional<Tail> dated(String code, Matcher matcher) {
    String open = matcher.group("open");
    String close = matcher.group("close");
    List<NumberFault> faults = new ArrayList<>();
    if (open.isEmpty() || close.isEmpty()) {
      faults.add(NumberFault.BRACKETS_LOST);
    } else if (!open.equals("〔") || !close.equals("〕")) {
      faults.add(NumberFault.BRACKETS);
    }
    if (!matcher.group("ordinal").isEmpty()) {
      faults.add(NumberFault.ORDINAL);
    }
    int serial = serial(matcher, faults);
    int year = Integer.parseInt(matcher.group("year"));
    if (year < 100 && !faults.contains(NumberFault.BRACKETS_LOST)) {
      faults.add(NumberFault.SHORT_YEAR);
      year += year < 49 ? 2000 : 1900;
    }
    // The People's Republic numbers its documents since 1949.
    return year < 1949 || year > 2099
        ? Optional.empty()
        : Optional.of(Tail.of(new DocumentNumber(code, year, serial), faults));
  }

  private static int serial(Matcher matcher, List<NumberFault> faults) {
    String digits = matcher.group("serial");
    if (digits.startsWith("0")) {
      faults.add(NumberFault.LEADING_ZERO);
    }
    return Integer.parseInt(digits);
  }

  private static String withPlainDigits(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '０' && c <= '９') {
        plain.setCharAt(i, (char) (c - '０' + '0'));
      } else if (c == '\u3000' || c == '\u00A0') {
        plain.setCharAt(i, ' ');
      }
    }
    return plain.toString();
  }

  private record Tail(DocumentNumber number, List<NumberFault> faults) {
    static Tail of(DocumentNumber number, List<NumberFault> faults) {
      return new Tail(number, faults.stream().sorted().toList());
    }
  }
}
