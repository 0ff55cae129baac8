package org.jiedu.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiedu.check.DigitRuns.Run;
import org.jiedu.diagnostic.Message;

/**
 * A number that belongs to a person.
 *
 * @param kind what it is
 * @param digits all of it, with European digits
 * @param start offset of its first digit in the text, in UTF-16 units
 * @param end offset behind its last
 */
record PersonalNumber(Kind kind, String digits, int start, int end) {

  /** What numbers of persons are looked for. */
  enum Kind {
    /** 公民身份号码 (GB 11643-1999). */
    IDENTITY("居民身份证号码", "resident identity number", 4, 4),
    MOBILE("手机号码", "mobile number", 3, 4),
    BANK_CARD("银行卡号", "bank card number", 4, 4);

    private final String zh;
    private final String en;
    private final int shownFirst;
    private final int shownLast;

    Kind(String zh, String en, int shownFirst, int shownLast) {
      this.zh = zh;
      this.en = en;
      this.shownFirst = shownFirst;
      this.shownLast = shownLast;
    }

    Message named() {
      return Message.of(zh, en);
    }
  }

  private static final int IDENTITY_LENGTH = 18;
  private static final int OLD_IDENTITY_LENGTH = 15;
  // The first two digits of a region (GB/T 2260).
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_CHARACTERS = "10X98765432";
  private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

  private static final Pattern MOBILE = Pattern.compile("(?:0?0?86)?1[3-9]\\d{9}");
  private static final int MOBILE_LENGTH = 11;
  private static final Set<List<Integer>> MOBILE_GROUPS =
      Set.of(List.of(11), List.of(3, 4, 4), List.of(3, 8), List.of(7, 4), List.of(4, 3, 4));
  private static final Pattern CARD =
      Pattern.compile("(?:62\\d{14,17}|4\\d{15}|5[1-5]\\d{14}|35\\d{14}|9558\\d{15})");
  private static final int CARD_GROUP = 4;
  // A number before one of these is an amount.
  private static final Pattern MEASURE = Pattern.compile("\\s*(?:[元万亿人户吨亩头只件个]|平方|立方|公里|千瓦)");
  private static final Pattern IDENTITY_WORD = Pattern.compile("身份证|身份号|ཐོབ་ཐང་ལག་ཁྱེར");
  private static final int WORD_DISTANCE = 24;

  /**
   * Returns the numbers of persons that a text holds, in order; of two that overlap the first.
   *
   * @param today nobody was born later
   */
  static List<PersonalNumber> findAll(String text, LocalDate today) {
    List<PersonalNumber> numbers = new ArrayList<>();
    int free = 0;
    // None is shorter than a mobile number.
    for (Run run : DigitRuns.findAll(text, MOBILE_LENGTH)) {
      Optional<Kind> kind = run.start() < free ? Optional.empty() : kind(run, text, today);
      if (kind.isPresent()) {
        numbers.add(new PersonalNumber(kind.get(), run.digits(), run.start(), run.end()));
        free = run.end();
      }
    }
    return numbers;
  }

  /** Returns the number with its middle masked, so that a finding does not tell it. */
  String masked() {
    int first = digits.length() - MOBILE_LENGTH;
    String shown = kind == Kind.MOBILE ? digits.substring(first) : digits;
    int stars = shown.length() - kind.shownFirst - kind.shownLast;
    return shown.substring(0, kind.shownFirst)
        + "*".repeat(stars)
        + shown.substring(shown.length() - kind.shownLast);
  }

  private static Optional<Kind> kind(Run run, String text, LocalDate today) {
    if (isIdentity(run.digits(), today) || isOldIdentity(run, text)) {
      return Optional.of(Kind.IDENTITY);
    }
    if (isMobile(run) && !MEASURE.matcher(text).region(run.end(), text.length()).lookingAt()) {
      return Optional.of(Kind.MOBILE);
    }
    return isCard(run) ? Optional.of(Kind.BANK_CARD) : Optional.empty();
  }

  private static boolean isIdentity(String digits, LocalDate today) {
    if (digits.length() != IDENTITY_LENGTH || !PROVINCES.contains(digits.substring(0, 2))) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (digits.charAt(i) - '0') * WEIGHTS[i];
    }
    return digits.charAt(IDENTITY_LENGTH - 1)
            == CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length())
        && isBirth(digits.substring(6, 14), today);
  }

  /** The form of before 1999 has no check digit: it counts only where a word says what it is. */
  private static boolean isOldIdentity(Run run, String text) {
    String digits = run.digits();
    if (digits.length() != OLD_IDENTITY_LENGTH
        || digits.endsWith("X")
        || !PROVINCES.contains(digits.substring(0, 2))
        || !isBirth("19" + digits.substring(6, 12), LocalDate.of(1999, 12, 31))) {
      return false;
    }
    int from = Math.max(0, run.start() - WORD_DISTANCE);
    return IDENTITY_WORD.matcher(text).region(from, run.start()).find();
  }

  private static boolean isBirth(String digits, LocalDate today) {
    try {
      LocalDate birth =
          LocalDate.of(
              Integer.parseInt(digits.substring(0, 4)),
              Integer.parseInt(digits.substring(4, 6)),
              Integer.parseInt(digits.substring(6)));
      return !birth.isBefore(EARLIEST_BIRTH) && !birth.isAfter(today);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isMobile(Run run) {
    if (!MOBILE.matcher(run.digits()).matches()) {
      return false;
    }
    int prefix = run.digits().length() - MOBILE_LENGTH;
    return prefix == 0 ? MOBILE_GROUPS.contains(run.groups()) : run.groups().size() <= 4;
  }

  private static boolean isCard(Run run) {
    boolean isGrouped =
        run.groups().size() == 1
            || run.groups().subList(0, run.groups().size() - 1).stream()
                .allMatch(length -> length == CARD_GROUP);
    return isGrouped && CARD.matcher(run.digits()).matches() && isLuhn(run.digits());
  }

  /** The check digit of cards (ISO/IEC 7812-1, annex B). */
  private static boolean isLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 1 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }
}
