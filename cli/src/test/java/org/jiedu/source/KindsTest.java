package org.jiedu.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.script.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class KindsTest {
  private enum Colour {
    DEEP_RED,
    BLUE
  }

  private static final String NO_VALUE = "键后面没有值：";
  private static final Map<String, Kind<? extends Placed<?>>> KINDS =
      Map.ofEntries(
          Map.entry("text", Kinds.TEXT),
          Map.entry("id", Kinds.ID),
          Map.entry("year", Kinds.YEAR),
          Map.entry("day", Kinds.DAY),
          Map.entry("moment", Kinds.MOMENT),
          Map.entry("url", Kinds.URL),
          Map.entry("boolean", Kinds.BOOLEAN),
          Map.entry("count", Kinds.COUNT),
          Map.entry("number", Kinds.NUMBER),
          Map.entry("choice", Kinds.choice(Colour.class)));

  private final Diagnostics diagnostics = new Diagnostics();

  static Stream<Arguments> right() {
    return Stream.of(
        arguments("text", "财政厅", "财政厅"),
        arguments("text", "\"5400000000\"", "5400000000"),
        arguments("text", "藏ICP备00000000号", "藏ICP备00000000号"),
        arguments("text", "2026-03-10", "2026-03-10"),
        arguments("id", "caizheng-2026-12", "caizheng-2026-12"),
        arguments("id", "2026", "2026"),
        arguments("id", "a".repeat(80), "a".repeat(80)),
        arguments("year", "2026", "2026"),
        arguments("day", "2026-03-10", LocalDate.of(2026, 3, 10)),
        arguments("day", "\"2026-03-10\"", LocalDate.of(2026, 3, 10)),
        arguments("moment", "2026-03-10", Moment.parse("2026-03-10").orElseThrow()),
        arguments("moment", "2026-03-10T10:00", Moment.parse("2026-03-10T10:00").orElseThrow()),
        arguments("url", "https://a.cn/路", URI.create("https://a.cn/路")),
        arguments("url", "http://a.cn", URI.create("http://a.cn")),
        arguments("boolean", "true", true),
        arguments("boolean", "False", false),
        arguments("count", "0", 0),
        arguments("count", "999", 999),
        arguments("choice", "deep-red", Colour.DEEP_RED));
  }

  @ParameterizedTest
  @MethodSource("right")
  void readsWhatIsRight(String kind, String written, Object value) {
    Optional<? extends Placed<?>> found = read(kind, written);

    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(found.orElseThrow().value()).isEqualTo(value);
    assertThat(found.orElseThrow().place())
        .isEqualTo(new Place("a.yaml", 1, 4, 1, 4 + written.length()));
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        arguments("text", "42", "请加引号：\"42\"", "put it in quotes: \"42\""),
        arguments("text", "true", "请加引号：\"true\"", "put it in quotes: \"true\""),
        arguments("text", "[一]", "这里应当是一段文字。", "A text is expected here."),
        arguments("text", "\" \"", "这里不能是空白。", "This must not be blank."),
        arguments("text", "\"\"", "这里不能是空白。", "This must not be blank."),
        arguments("id", "Caizheng", "这里应当是编号", "An id is expected"),
        arguments("id", "a--b", "这里应当是编号", "An id is expected"),
        arguments("id", "a-", "这里应当是编号", "An id is expected"),
        arguments("id", "财政", "这里应当是编号", "An id is expected"),
        arguments("id", "a".repeat(81), "这里应当是编号", "An id is expected"),
        arguments("id", "{}", "这里应当是编号", "An id is expected"),
        arguments("year", "26", "这里应当是四位的年份。", "A year of four digits"),
        arguments("year", "3026", "这里应当是四位的年份。", "A year of four digits"),
        arguments("day", "2026-3-10", "这里应当是日期", "A day such as 2026-03-10 is"),
        arguments("day", "2026-02-29", "这里应当是日期", "A day such as 2026-03-10 is"),
        arguments("day", "2026-03-10T10:00", "这里应当是日期", "A day such as 2026-03-10 is"),
        arguments("day", "2026", "这里应当是日期", "A day such as 2026-03-10 is"),
        arguments("moment", "10:00", "这里应当是日期或时刻", "A day or a moment"),
        arguments("url", "a.cn", "以 https:// 开头的网址", "begins with https://"),
        arguments("url", "javascript:alert(1)", "以 https:// 开头的网址", "begins with https://"),
        arguments("url", "https:///a", "以 https:// 开头的网址", "begins with https://"),
        arguments("url", "\"https://a b\"", "以 https:// 开头的网址", "begins with https://"),
        arguments("boolean", "yes", "true 或 false", "true or false"),
        arguments("boolean", "\"true\"", "true 或 false", "true or false"),
        arguments("count", "1000", "0到999的整数", "A whole number from 0 to 999"),
        arguments("count", "-1", "0到999的整数", "A whole number from 0 to 999"),
        arguments("count", "1.5", "0到999的整数", "A whole number from 0 to 999"),
        arguments("count", "\"3\"", "0到999的整数", "A whole number from 0 to 999"),
        arguments("number", "一", "这里应当是数字。", "A number is expected here."),
        arguments("number", "\"1\"", "这里应当是数字。", "A number is expected here."),
        arguments("number", ".inf", "这里应当是数字。", "A number is expected here."),
        arguments("number", ".nan", "这里应当是数字。", "A number is expected here."),
        arguments("number", "0x1F", "这里应当是数字。", "A number is expected here."),
        arguments("number", "1e9999", "这里应当是数字。", "A number is expected here."),
        arguments("number", "1".repeat(41), "这里应当是数字。", "A number is expected here."),
        arguments(
            "choice",
            "deep-rad",
            "这里应当是其中之一：deep-red、blue。是不是“deep-red”？",
            "One of these is expected here: deep-red, blue. Did you mean deep-red?"),
        arguments("choice", "DEEP_RED", "deep-red、blue", "deep-red, blue"),
        arguments("choice", "[blue]", "deep-red、blue", "deep-red, blue"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void saysWhatWasExpected(String kind, String written, String zh, String en) {
    assertThat(read(kind, written)).isEmpty();

    assertThat(only().rule()).isEqualTo(Format.VALUE_INVALID);
    assertThat(only().message().zh()).contains(zh).doesNotContain(NO_VALUE);
    assertThat(only().message().en()).contains(en);
    assertThat(only().place()).isEqualTo(new Place("a.yaml", 1, 4, 1, 4 + written.length()));
  }

  static Stream<String> kinds() {
    return KINDS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void saysThatThereIsNoValue(String kind) {
    assertThat(read(kind, "")).isEmpty();

    assertThat(only().message().zh()).startsWith(NO_VALUE);
    assertThat(only().message().en()).startsWith("There is no value: ");
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void readsNumbersAsWritten(String written) {
    assertThat(read("number", written).orElseThrow().value()).hasToString(written);
  }

  static Stream<String> numbers() {
    return Stream.of("0", "1.20", "-3.5", "100000000000");
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("{zh: 一, bo: གཅིག}", List.of("zh=一", "bo=གཅིག"), List.of()),
        arguments("{bo: གཅིག, zh: 一}", List.of("zh=一", "bo=གཅིག"), List.of()),
        arguments("{zh: 一}", List.of("zh=一"), List.of("bo")),
        arguments("{zh: 一, bo: \" \"}", List.of("zh=一"), List.of("bo")),
        arguments("{bo: གཅིག}", List.of("bo=གཅིག"), List.of("zh")),
        arguments("{}", List.of(), List.of("zh", "bo")));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void readsATextInEachLanguageAndNotesTheGaps(
      String written, List<String> versions, List<String> gaps) {
    YamlReader.Result<LocalText> result = local(written, Kinds.LOCAL_TEXT);

    assertThat(result.value().orElseThrow().versions())
        .extracting(version -> version.language() + "=" + version.text().value())
        .isEqualTo(versions);
    assertThat(result.untranslated()).extracting(gap -> gap.language().tag()).isEqualTo(gaps);
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void notesNoGapOfATextThatHasARuleOfItsOwn() {
    assertThat(local("{zh: 一}", Kinds.LOCAL_REASON).untranslated()).isEmpty();
  }

  @Test
  void refusesALanguageThatTheSiteLacks() {
    local("{zh: 一, bo: གཅིག, en: one}", Kinds.LOCAL_TEXT);

    assertThat(only().rule()).isEqualTo(Format.KEY_UNKNOWN);
    assertThat(only().message().zh()).startsWith("没有“en”这个键。");
    assertThat(only().place().column()).isEqualTo(22);
  }

  @Test
  void refusesAPlainTextWhereEachLanguageIsAsked() {
    assertThat(local("一", Kinds.LOCAL_TEXT).value()).isEmpty();
    assertThat(only().message())
        .isEqualTo(Message.of("这里应当是“键: 值”的组。", "A group of “key: value” is expected here."));
  }

  @Test
  void namesANumberInPlaceOfATextOnceAndNotAsAGap() {
    assertThat(local("{zh: 12, bo: གཅིག}", Kinds.LOCAL_TEXT).untranslated()).isEmpty();
    assertThat(only().rule()).isEqualTo(Format.VALUE_INVALID);
  }

  private Diagnostic only() {
    assertThat(diagnostics.sorted()).hasSize(1);
    return diagnostics.sorted().get(0);
  }

  private Optional<? extends Placed<?>> read(String kind, String written) {
    return value(written, Objects.requireNonNull(KINDS.get(kind))).value();
  }

  private YamlReader.Result<LocalText> local(String written, Kind<LocalText> kind) {
    return value(written, kind);
  }

  private <T> YamlReader.Result<T> value(String written, Kind<T> kind) {
    Key<T> key = Key.required("k", kind);
    return new YamlReader(List.of(new Language("zh"), new Language("bo")), diagnostics)
        .read(SourceText.of("a.yaml", "k: " + written), Format.of(f -> f.get(key), key));
  }
}
