package org.jiedu.script;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that a Chinese or Tibetan text writes, by their values: 1.2亿, 120000000 and {@code
 * དུང་ཕྱུར་1.2} are one number.
 *
 * <p>Belongs to one thread.
 */
public final class TextNumbers {
  private static final String NUMBER =
      "[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?";
  private static final Map<String, BigDecimal> HAN_UNITS =
      Map.of(
          "百", power(2), "千", power(3), "万", power(4), "百万", power(6), "千万", power(7), "亿",
          power(8), "万亿", power(12));
  private static final Map<String, BigDecimal> TIBETAN_UNITS =
      Map.of(
          "བརྒྱ",
          power(2),
          "སྟོང",
          power(3),
          "ཁྲི",
          power(4),
          "འབུམ",
          power(5),
          "ས་ཡ",
          power(6),
          "བྱེ་བ",
          power(7),
          "དུང་ཕྱུར",
          power(8));
  private static final Pattern HAN =
      Pattern.compile(
          "(?<hundredth>百分之)?(?<number>"
              + NUMBER
              + ")[ \\u00A0]?(?<unit>万亿|亿|千万|百万|万|千|百)?(?<percent>[ \\u00A0]?%|个?百分点)?");
  // Units are whole syllables, with no more at their end than a case: ཁྲིའི, but not ཁྲིམས.
  private static final Pattern TIBETAN =
      Pattern.compile(
          "(?<hundredth>བརྒྱ་ཆ(?:འི)?[་ \\u00A0]?)?"
              + "(?:(?<![\\u0F40-\\u0FBC])(?<unit>དུང་ཕྱུར|བྱེ་བ|ས་ཡ|འབུམ|ཁྲི|སྟོང)[་ \\u00A0]?)?"
              + "(?<number>"
              + NUMBER
              + ")(?<percent>[ \\u00A0]?%)?"
              + "(?:[་ \\u00A0]?(?<behind>དུང་ཕྱུར|བྱེ་བ|ས་ཡ|འབུམ|ཁྲི)"
              + "(?=(?:འི|འམ|འང|ར|ས)?(?![\\u0F40-\\u0FBC]))(?![་ \\u00A0]?[0-9]))?");
  // Of what may stand before the digits: དུང་ཕྱུར་ behind བརྒྱ་ཆའི་.
  private static final int LONGEST_LEAD = 20;
  private static final Pattern HAN_WORDS = Pattern.compile("[〇零一二三四五六七八九十百千万亿两半]+");
  private static final Pattern HAN_SHARE = Pattern.compile("百分之([〇零一二三四五六七八九十百]+)");
  // Two numerals and a counted thing: 一百二十元; not 一起, 十分 or 三五个.
  private static final Pattern HAN_COUNT =
      Pattern.compile(
          "[一二三四五六七八九十][〇零一二三四五六七八九十百]*[十百][一二三四五六七八九]?(?=[元天年月日个人户亩次岁项家名])"
              + "|十[一二三四五六七八九](?=[元天年月日个人户亩次岁项家名])");
  private static final int LONGEST_TIBETAN_NUMBER = 6;
  private static final Pattern SYLLABLES = Pattern.compile("[\\u0F40-\\u0FBC]+");

  /**
   * A number in digits.
   *
   * @param value with what multiplies it
   * @param isShare whether it is so many of a hundred
   * @param words as the text has it
   */
  public record Written(BigDecimal value, boolean isShare, String words) {}

  private final String plain;
  private final Language language;
  private final List<Written> certain;
  private Optional<Set<BigDecimal>> possible = Optional.empty();

  private TextNumbers(String plain, Language language) {
    this.plain = plain;
    this.language = language;
    this.certain = List.copyOf(certain(plain, language.isTibetan() ? TIBETAN : HAN, language));
  }

  /** Returns the numbers of a text in a language; of other scripts those in digits. */
  public static TextNumbers of(String text, Language language) {
    return new TextNumbers(withPlainDigits(text), language);
  }

  /** Returns the numbers that are there for certain, in the order of the text. */
  public List<Written> certain() {
    return certain;
  }

  /** Returns whether the text may have a number in any form; 一 in 一般 may be one. */
  public boolean mayHave(Written number) {
    boolean isThere =
        certain.stream()
            .anyMatch(
                own ->
                    own.value().compareTo(number.value()) == 0
                        && own.isShare() == number.isShare());
    return isThere || possible().contains(number.value());
  }

  /** Read when first asked: mostly both languages write their numbers in digits. */
  private Set<BigDecimal> possible() {
    if (possible.isEmpty()) {
      possible = Optional.of(language.isTibetan() ? tibetanWords(plain) : hanWords(plain));
    }
    return possible.get();
  }

  private static List<Written> certain(String text, Pattern pattern, Language language) {
    List<Written> numbers = new ArrayList<>();
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
    char[] characters = text.toCharArray();
    int from = 0;
    for (int digit = nextDigit(characters, 0); digit >= 0; digit = nextDigit(characters, from)) {
      // Looked for only where there are digits, which is hardly anywhere.
      matcher.region(Math.max(from, digit - LONGEST_LEAD), text.length()).find();
      from = matcher.end();
      BigDecimal value = new BigDecimal(matcher.group("number").replace(",", ""));
      String unit = matcher.group("unit");
      if (unit == null && language.isTibetan()) {
        unit = matcher.group("behind");
      }
      if (unit != null) {
        value =
            value.multiply(
                (language.isTibetan() ? TIBETAN_UNITS : HAN_UNITS)
                    .getOrDefault(unit, BigDecimal.ONE));
      }
      boolean isShare = matcher.group("hundredth") != null || matcher.group("percent") != null;
      numbers.add(new Written(value.stripTrailingZeros(), isShare, matcher.group().strip()));
    }
    if (!language.isTibetan()) {
      if (text.contains("百分之")) {
        addWords(HAN_SHARE.matcher(text), 1, true, numbers);
      }
      if (hasCount(characters)) {
        addWords(HAN_COUNT.matcher(text), 0, false, numbers);
      }
    }
    return numbers;
  }

  /** Returns whether 十 or 百 stands beside another numeral, as in every count. */
  private static boolean hasCount(char[] text) {
    for (int i = 0; i < text.length; i++) {
      boolean isTens = text[i] == '十' || text[i] == '百';
      boolean isBehind = isTens && i > 0 && isHanDigit(text[i - 1]);
      if (isBehind || (isTens && i + 1 < text.length && isHanDigit(text[i + 1]))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHanDigit(char character) {
    return "〇零一二三四五六七八九十百".indexOf(character) >= 0;
  }

  /** Returns the offset of the next digit, or -1. */
  private static int nextDigit(char[] text, int from) {
    for (int i = from; i < text.length; i++) {
      if (text[i] <= '9' && text[i] >= '0') {
        return i;
      }
    }
    return -1;
  }

  private static void addWords(Matcher matcher, int group, boolean isShare, List<Written> numbers) {
    while (matcher.find()) {
      String words = matcher.group();
      ChineseNumber.parse(matcher.group(group))
          .ifPresent(
              value ->
                  numbers.add(new Written(stripped(BigDecimal.valueOf(value)), isShare, words)));
    }
  }

  /** Every part of every row of numerals: 三五 may be 3, 5 or 35. */
  private static Set<BigDecimal> hanWords(String text) {
    Set<BigDecimal> values = new HashSet<>();
    Matcher matcher = HAN_WORDS.matcher(text);
    while (matcher.find()) {
      String words = matcher.group().replace('两', '二');
      for (int start = 0; start < words.length(); start++) {
        for (int end = start + 1; end <= Math.min(words.length(), start + 12); end++) {
          addHan(words.substring(start, end), values);
        }
      }
    }
    return values;
  }

  private static void addHan(String words, Set<BigDecimal> values) {
    ChineseNumber.parse(words).ifPresent(value -> values.add(stripped(BigDecimal.valueOf(value))));
    if (words.equals("半")) {
      values.add(new BigDecimal("0.5"));
    }
    for (int i = 1; i < words.length(); i++) {
      BigDecimal unit = HAN_UNITS.get(words.substring(i));
      OptionalInt count =
          unit == null ? OptionalInt.empty() : ChineseNumber.parse(words.substring(0, i));
      if (unit != null && count.isPresent()) {
        values.add(stripped(BigDecimal.valueOf(count.getAsInt()).multiply(unit)));
      }
    }
  }

  private static Set<BigDecimal> tibetanWords(String text) {
    Set<BigDecimal> values = new HashSet<>();
    List<String> syllables = new ArrayList<>();
    Matcher matcher = SYLLABLES.matcher(text);
    int end = -1;
    while (matcher.find()) {
      boolean isNext = end >= 0 && matcher.start() == end + 1 && text.charAt(end) == '་';
      if (!isNext && end >= 0) {
        addTibetan(syllables, values);
        syllables.clear();
      }
      syllables.add(matcher.group());
      end = matcher.end();
    }
    addTibetan(syllables, values);
    return values;
  }

  private static void addTibetan(List<String> syllables, Set<BigDecimal> values) {
    for (int start = 0; start < syllables.size(); start++) {
      if (!TibetanOrdinal.mayBegin(syllables.get(start))) {
        continue;
      }
      int most = Math.min(syllables.size(), start + LONGEST_TIBETAN_NUMBER);
      for (int end = start + 1; end <= most; end++) {
        OptionalInt value = TibetanOrdinal.parse(String.join("་", syllables.subList(start, end)));
        if (value.isPresent()) {
          BigDecimal count = BigDecimal.valueOf(value.getAsInt());
          values.add(stripped(count));
          multiplied(syllables, start, end, count, values);
        }
      }
    }
  }

  /** A unit stands before its count, {@code སྟོང་ལྔ} or {@code ཁྲི་གསུམ}, or behind it. */
  private static void multiplied(
      List<String> syllables, int start, int end, BigDecimal count, Set<BigDecimal> values) {
    for (Map.Entry<String, BigDecimal> unit : TIBETAN_UNITS.entrySet()) {
      List<String> words = List.of(unit.getKey().split("་", -1));
      int size = words.size();
      boolean isBefore = start >= size && syllables.subList(start - size, start).equals(words);
      boolean isBehind =
          end + size <= syllables.size() && syllables.subList(end, end + size).equals(words);
      if (isBefore || isBehind) {
        values.add(stripped(count.multiply(unit.getValue())));
      }
    }
  }

  private static String withPlainDigits(String text) {
    char[] plain = text.toCharArray();
    boolean isOther = false;
    for (int i = 0; i < plain.length; i++) {
      char character = plain[i];
      if (character >= '０' && character <= '９') {
        plain[i] = (char) (character - '０' + '0');
        isOther = true;
      } else if (character >= '༠' && character <= '༩') {
        plain[i] = (char) (character - '༠' + '0');
        isOther = true;
      } else if (character == '％') {
        plain[i] = '%';
        isOther = true;
      }
    }
    return isOther ? new String(plain) : text;
  }

  private static BigDecimal power(int exponent) {
    return BigDecimal.TEN.pow(exponent);
  }

  private static BigDecimal stripped(BigDecimal value) {
    return value.stripTrailingZeros();
  }
}
