package org.jiedu.source;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Nearest;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The kinds of single values that the formats of a workspace are made of. */
public final class Kinds {
  private static final String ID_FORM = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final Pattern ID_PATTERN = Pattern.compile(ID_FORM);
  private static final int LONGEST_ID = 80;

  /** How a decimal number is written. */
  public static final String NUMBER_FORM = "[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,3})?";

  private static final String YEAR_FORM = "[12][0-9]{3}";

  /** A text that may be blank. */
  static final Kind<Placed<String>> ANY_TEXT =
      Kind.of(
          new Shape.Text("[\\s\\S]*"),
          (node, file) -> {
            if (!isText(node)) {
              refuse(
                  node,
                  file,
                  isPlainValue(node)
                      ? Message.of(
                          "这里应当是文字，请加引号：\"{0}\"。",
                          "A text is expected here; put it in quotes: \"{0}\".", written(node))
                      : Message.of("这里应当是一段文字。", "A text is expected here."));
              return Optional.empty();
            }
            return Optional.of(placed(written(node), node, file));
          });

  /** A text that is not blank. */
  public static final Kind<Placed<String>> TEXT =
      Kind.of(
          new Shape.Text(Shape.NOT_BLANK),
          (node, file) ->
              ANY_TEXT
                  .read(node, file)
                  .filter(
                      text -> {
                        if (text.value().isBlank()) {
                          refuse(node, file, Message.of("这里不能是空白。", "This must not be blank."));
                        }
                        return !text.value().isBlank();
                      }));

  /** A text, or a key with nothing behind it, which is read as an empty text. */
  public static final Kind<Placed<String>> TEXT_OR_NOTHING =
      Kind.of(
          ANY_TEXT.shape(),
          (node, file) ->
              node.getTag().equals(Tag.NULL)
                  ? Optional.of(placed("", node, file))
                  : ANY_TEXT.read(node, file));

  /** The name of a folder of {@code content/} or of an entry of {@code site/}. */
  public static final Kind<Placed<String>> ID =
      plain(
          new Shape.Word(ID_FORM, LONGEST_ID),
          Kinds::isId,
          Message.of(
              "这里应当是编号：小写字母、数字，用连字符连接，例如 caizheng-2026-12。",
              "An id is expected here: lower-case letters and digits joined by hyphens, such as"
                  + " caizheng-2026-12."));

  /** A year such as {@code 2026}, as a key. */
  public static final Kind<Placed<String>> YEAR =
      plain(
          new Shape.Word(YEAR_FORM, 4),
          text -> text.matches(YEAR_FORM),
          Message.of("这里应当是四位的年份。", "A year of four digits is expected here."));

  /** A day such as {@code 2026-03-10}. */
  public static final Kind<Placed<LocalDate>> DAY =
      parsed(
          new Shape.Day(),
          Moment::parseDay,
          Message.of("这里应当是日期，例如 2026-03-10。", "A day such as 2026-03-10 is expected here."));

  /** A day, or a moment such as {@code 2026-03-10T10:00}. */
  public static final Kind<Placed<Moment>> MOMENT =
      parsed(
          new Shape.AnyOf(List.of(new Shape.Day(), new Shape.Text(Moment.MINUTE_FORM))),
          Moment::parse,
          Message.of(
              "这里应当是日期或时刻，例如 2026-03-10 或 2026-03-10T10:00。",
              "A day or a moment such as 2026-03-10 or 2026-03-10T10:00 is expected here."));

  /** An address that begins with {@code https://} or {@code http://}. */
  public static final Kind<Placed<URI>> URL =
      parsed(
          new Shape.Text("https?://[^/?#\\s][^\\s]*"),
          Kinds::parseUrl,
          Message.of(
              "这里应当是以 https:// 开头的网址。", "An address that begins with https:// is expected."));

  /** {@code true} or {@code false}. */
  public static final Kind<Placed<Boolean>> BOOLEAN =
      Kind.of(
          new Shape.Truth(),
          (node, file) -> {
            if (!node.getTag().equals(Tag.BOOL)) {
              refuse(
                  node, file, Message.of("这里应当是 true 或 false。", "true or false is expected here."));
              return Optional.empty();
            }
            return Optional.of(
                placed(written(node).toLowerCase(Locale.ROOT).equals("true"), node, file));
          });

  /** A number of days, from 0 to 999. */
  public static final Kind<Placed<Integer>> COUNT = whole(0, 999);

  /** A decimal number of at most 40 characters. */
  public static final Kind<Placed<BigDecimal>> NUMBER =
      Kind.of(
          new Shape.Decimal(Optional.empty()),
          (node, file) -> {
            Optional<BigDecimal> number =
                node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT)
                    ? parseNumber(written(node))
                    : Optional.empty();
            if (number.isEmpty()) {
              refuse(node, file, Message.of("这里应当是数字。", "A number is expected here."));
            }
            return number.map(value -> placed(value, node, file));
          });

  /** A text in each language; one that lacks a language is noted. */
  public static final Kind<LocalText> LOCAL_TEXT = new LocalTextKind(true);

  /** A text in each language whose gaps are reported by a rule of their own. */
  public static final Kind<LocalText> LOCAL_REASON = new LocalTextKind(false);

  private Kinds() {}

  /** Returns whether a name is an id: {@code [a-z0-9]+(-[a-z0-9]+)*}, at most 80 characters. */
  public static boolean isId(String name) {
    return name.length() <= LONGEST_ID && ID_PATTERN.matcher(name).matches();
  }

  /** Returns the number that a text writes: decimal, at most 40 characters, or empty. */
  public static Optional<BigDecimal> parseNumber(String text) {
    return text.length() <= 40 && text.matches(NUMBER_FORM)
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /**
   * Returns the kind of texts that a function understands.
   *
   * @param shape of all of them; others may have it too
   */
  public static <T> Kind<Placed<T>> parsed(
      Shape shape, Function<String, Optional<T>> parse, Message expected) {
    return Kind.of(
        shape,
        (node, file) -> {
          Optional<T> value = isText(node) ? parse.apply(written(node)) : Optional.empty();
          if (value.isEmpty()) {
            refuse(node, file, expected);
          }
          return value.map(found -> placed(found, node, file));
        });
  }

  /**
   * Returns the kind of whole numbers without a sign.
   *
   * @param least at least 0
   * @param most at most 999,999,999
   */
  public static Kind<Placed<Integer>> whole(int least, int most) {
    return Kind.of(
        new Shape.Whole(least, most),
        (node, file) -> {
          Optional<Integer> number =
              node.getTag().equals(Tag.INT) && written(node).matches("[0-9]{1,9}")
                  ? Optional.of(Integer.valueOf(written(node)))
                  : Optional.empty();
          if (number.filter(found -> found >= least && found <= most).isEmpty()) {
            refuse(
                node,
                file,
                Message.of(
                    "这里应当是{0}到{1}的整数。",
                    "A whole number from {0} to {1} is expected here.", least, most));
            return Optional.empty();
          }
          return Optional.of(placed(number.get(), node, file));
        });
  }

  private static Kind<Placed<String>> plain(
      Shape shape, Predicate<String> isRight, Message expected) {
    return Kind.of(
        shape,
        (node, file) -> {
          if (isPlainValue(node) && isRight.test(written(node))) {
            return Optional.of(placed(written(node), node, file));
          }
          refuse(node, file, expected);
          return Optional.empty();
        });
  }

  /** Returns the kind of one of an enumeration's words, written in kebab-case. */
  public static <E extends Enum<E>> Kind<Placed<E>> choice(Class<E> type) {
    List<E> values = List.of(type.getEnumConstants());
    List<String> names = values.stream().map(Kinds::word).toList();
    return Kind.of(
        new Shape.Choice(names),
        (node, file) -> {
          int index = isText(node) ? names.indexOf(written(node)) : -1;
          if (index < 0) {
            refuse(node, file, notOneOf(isPlainValue(node) ? written(node) : "", names));
            return Optional.empty();
          }
          return Optional.of(placed(values.get(index), node, file));
        });
  }

  /**
   * Returns how authors write a value of an enumeration: {@code PRESS_CONFERENCE} in kebab-case.
   */
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static boolean isText(Node node) {
    return node instanceof ScalarNode && node.getTag().equals(Tag.STR);
  }

  static void refuse(Node node, YamlFile file, Message expected) {
    boolean isEmpty = node.getTag().equals(Tag.NULL);
    file.report(
        Format.VALUE_INVALID,
        node,
        isEmpty
            ? Message.of("键后面没有值：" + expected.zh(), "There is no value: " + expected.en())
            : expected);
  }

  private static Message notOneOf(String found, List<String> names) {
    Message nearest = Nearest.didYouMean(found, names);
    return Message.of(
        "这里应当是其中之一：" + String.join("、", names) + "。" + nearest.zh(),
        "One of these is expected here: " + String.join(", ", names) + "." + nearest.en());
  }

  private static boolean isPlainValue(Node node) {
    return node instanceof ScalarNode && !node.getTag().equals(Tag.NULL);
  }

  private static String written(Node node) {
    return ((ScalarNode) node).getValue();
  }

  private static <T> Placed<T> placed(T value, Node node, YamlFile file) {
    return new Placed<>(value, file.place(node));
  }

  /** Returns the web address that a text is, or empty. */
  public static Optional<URI> parseUrl(String text) {
    try {
      URI uri = new URI(text);
      boolean isWeb = Arrays.asList("https", "http").contains(uri.getScheme());
      return isWeb && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
