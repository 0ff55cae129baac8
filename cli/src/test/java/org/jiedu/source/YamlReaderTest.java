package org.jiedu.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.script.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
  private static final Key<Placed<String>> NAME = Key.required("name", Kinds.TEXT);

  private static final Key<Placed<Moment>> PUBLISHED = Key.optional("published", Kinds.MOMENT);

  private static final Key<List<Placed<String>>> IDS =
      Key.optional("ids", Lists.oneOrMore(Kinds.ID));

  private static final Key<LocalText> TITLE = Key.optional("title", Kinds.LOCAL_TEXT);

  private static final Format<Fields> FORMAT =
      Format.of(fields -> fields, NAME, PUBLISHED, IDS, TITLE);

  private static final Message NOT_A_MAPPING =
      Message.of(
          "文件是空的，或者不是“键: 值”的形式；应当一行写一个“键: 值”。",
          "The file is empty or is not made of “key: value” lines, one to a line.");

  private static final Key<Placed<String>> HEADLINE = Key.optional("title", Kinds.TEXT);

  private static final Format<Fields> HEADED = Format.of(fields -> fields, HEADLINE);

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void readsValuesWithTheirPlaces() {
    Fields fields =
        read("name: 甲\npublished: 2026-03-10T10:00\nids: [a, b-1]\ntitle: {zh: 题, bo: ཁ}\n")
            .value()
            .orElseThrow();

    assertThat(fields.get(NAME).value()).isEqualTo("甲");
    assertThat(fields.find(PUBLISHED).orElseThrow().place().line()).isEqualTo(2);
    assertThat(fields.list(IDS)).extracting(Placed::value).containsExactly("a", "b-1");
    assertThat(fields.find(TITLE).orElseThrow().in(new Language("bo"))).hasValue("ཁ");
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void takesOneForAList() {
    Fields fields = read("name: 甲\nids: a\n").value().orElseThrow();

    assertThat(fields.list(IDS)).extracting(Placed::value).containsExactly("a");
  }

  @Test
  void notesTheLanguageThatATextLacks() {
    YamlReader.Result<Fields> result = read("name: 甲\ntitle: {zh: 题, bo: ''}\n");

    assertThat(result.untranslated())
        .extracting(text -> text.language().tag() + " " + text.place().line())
        .containsExactly("bo 2");
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'names: 甲'; 1:1 yaml-key-missing, 1:1 yaml-key-unknown",
        "'name: 甲\nname: 乙'; 2:1 yaml-invalid",
        "'name: 12'; 1:7 yaml-value-invalid",
        "'name:'; 1:6 yaml-value-invalid",
        "'name: [甲]'; 1:7 yaml-value-invalid",
        "'name: 甲\npublished: 2026-3-1'; 2:12 yaml-value-invalid",
        "'name: 甲\npublished: 2026-02-30'; 2:12 yaml-value-invalid",
        "'name: 甲\nids: [A]'; 2:7 yaml-value-invalid",
        "'name: 甲\nids: []'; 2:6 yaml-value-invalid",
        "'name: 甲\ntitle: {en: x, zh: 题, bo: ཁ}'; 2:9 yaml-key-unknown",
        "'name: &a 甲\nids: [*a]'; 2:7 yaml-invalid",
        "'name: 甲\n\tids: a'; 2:1 yaml-invalid",
        "'name: 甲\n---\nname: 乙'; 2:1 yaml-invalid",
        "'name: \"甲'; 1:7 yaml-invalid",
        "'- 甲'; 1:1 yaml-invalid",
        "''; 1:1 yaml-invalid"
      })
  void saysWhatIsWrongAndWhere(String yaml, String findings) {
    read(yaml);

    assertThat(findings()).isEqualTo(findings);
  }

  @Test
  void namesTheNearestKey() {
    read("name: 甲\ntitel: {zh: 题, bo: ཁ}\n");

    assertThat(diagnostics.sorted().get(0).message().zh()).contains("是不是“title”");
    assertThat(diagnostics.sorted().get(0).message().en()).contains("Did you mean title?");
  }

  @Test
  void refusesDeepNestingAndAliasBombsQuickly() {
    String bomb = "a: &a [x]\nb: &b [*a, *a]\nname: [*b]\n";

    read("name: " + "[".repeat(10_000) + "]".repeat(10_000));
    read(bomb);

    assertThat(findings()).isEqualTo("1:26 yaml-invalid, 2:8 yaml-invalid");
  }

  @Test
  void readsAValueWithItsPlace() {
    Fields fields = readHead("# 说明\ntitle: 一二\n").value().orElseThrow();

    assertThat(fields.get(HEADLINE))
        .isEqualTo(new Placed<>("一二", new Place("a.yaml", 2, 8, 2, 10)));
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void countsColumnsInUtf16UnitsBehindAnAstralCharacter() {
    readHead("{title: \uD840\uDC00, titel: 二}");

    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::place)
        .containsExactly(new Place("a.yaml", 1, 13, 1, 18));
  }

  @Test
  void readsFrontMatterAtItsPlaceInTheFile() {
    SourceText source = SourceText.of("zh.md", "---\ntitle: 题\n---\n: 正文 [\n");

    var result = reader().read(source, FrontMatterSpan.find(source).orElseThrow(), HEADED);

    assertThat(result.value().orElseThrow().get(HEADLINE).place())
        .isEqualTo(new Place("zh.md", 2, 8, 2, 9));
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void reportsATab() {
    reports("title:\n\tzh: 一\n", 2, 1, "用了制表符（Tab），缩进只能用空格。", "TAB");
  }

  @Test
  void reportsAColonTooMany() {
    reports("title: 一: 二\n", 1, 9, "这一行多了一个冒号", "mapping values are not allowed here");
  }

  @Test
  void reportsAQuoteThatDoesNotEnd() {
    reports("title: \"一\n", 1, 8, "引号或括号没有结束；请补上。", "end of stream");
  }

  @Test
  void reportsABracketThatDoesNotEnd() {
    reports("title: [一\nother: 二\n", 1, 8, "方括号或花括号里缺少逗号，或者没有结束；请补上。", "expected ',' or ']'");
  }

  @Test
  void reportsAMissingColon() {
    reports("title: 一\nother\n", 3, 1, "缺少冒号", "could not find expected ':'");
  }

  @Test
  void reportsAKeyThatStandsTwiceAtTheSecond() {
    readHead("title: 一\ntitle: 二\n");

    isOnly(2, 1, Message.of("键“title”写了两次；请删去一个。", "The key title stands here twice; delete one."));
  }

  @Test
  void refusesAnAliasBombAtItsFirstAlias() {
    String bomb =
        IntStream.range(1, 40)
            .mapToObj(i -> "a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1))
            .collect(Collectors.joining("", "a0: &a0 [一, 二]\n", ""));

    readHead(bomb);

    isOnly(2, 10, Message.of("不能用别名（*）；请把内容再写一遍。", "Aliases (*) are not taken; repeat it."));
  }

  @Test
  void takesTwentyLevels() {
    readHead("title: " + "[".repeat(19) + "]".repeat(19));

    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::rule)
        .containsExactly(Format.VALUE_INVALID);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 10_000})
  void refusesWhatIsNestedDeeper(int levels) {
    readHead("title: " + "[".repeat(levels) + "]".repeat(levels));

    isOnly(
        1, 27, Message.of("嵌套超过20层；请减少层次。", "This is nested more than 20 levels deep; use fewer."));
  }

  @Test
  void refusesASecondDocument() {
    readHead("title: 一\n---\ntitle: 二\n");

    isOnly(
        2,
        1,
        Message.of(
            "一个文件只能有一份YAML，这里用 --- 又开始了一份；请删去。",
            "A second document begins here (---); take it out."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# 只有说明\n", "---\n", "一句话", "- 甲\n- 乙\n", "42", "~"})
  void refusesAFileThatIsNoMapping(String yaml) {
    assertThat(readHead(yaml).value()).isEmpty();

    isOnly(1, 1, NOT_A_MAPPING);
  }

  @Test
  void readsCrlfLikeLf() {
    readHead("title: 一\r\ntitel: 二\r\n");

    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::place)
        .containsExactly(new Place("a.yaml", 2, 1, 2, 6));
  }

  @Test
  void takesYamlOneTwoWordsAsText() {
    Fields fields = readHead("title: no\n").value().orElseThrow();

    assertThat(fields.get(HEADLINE).value()).isEqualTo("no");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title: !!java.net.URL http://x\n", "title: !secret 一\n"})
  void refusesForeignTypes(String yaml) {
    assertThat(readHead(yaml).value().flatMap(fields -> fields.find(HEADLINE))).isEmpty();
    assertThat(diagnostics.hasErrors()).isTrue();
  }

  private YamlReader.Result<Fields> read(String yaml) {
    return new YamlReader(List.of(new Language("zh"), new Language("bo")), diagnostics)
        .read(SourceText.of("a.yaml", yaml), FORMAT);
  }

  private String findings() {
    return String.join(
        ", ",
        diagnostics.sorted().stream()
            .map(
                found ->
                    found.place().line() + ":" + found.place().column() + " " + found.rule().id())
            .toList());
  }

  private void reports(String yaml, int line, int column, String zh, String en) {
    assertThat(readHead(yaml).value()).isEmpty();
    assertThat(diagnostics.sorted()).hasSize(1);
    Diagnostic found = diagnostics.sorted().get(0);
    assertThat(found.rule()).isEqualTo(YamlReader.YAML_INVALID);
    assertThat(found.place().line() + ":" + found.place().column()).isEqualTo(line + ":" + column);
    assertThat(found.message().zh()).startsWith("这里不是合法的YAML：").contains(zh);
    assertThat(found.message().en()).startsWith("This is not YAML: ").contains(en);
  }

  private void isOnly(int line, int column, Message message) {
    assertThat(diagnostics.sorted()).hasSize(1);
    Diagnostic found = diagnostics.sorted().get(0);
    assertThat(found.rule()).isEqualTo(YamlReader.YAML_INVALID);
    assertThat(found.place().line() + ":" + found.place().column()).isEqualTo(line + ":" + column);
    assertThat(found.message()).isEqualTo(message);
  }

  private YamlReader.Result<Fields> readHead(String yaml) {
    return reader().read(SourceText.of("a.yaml", yaml), HEADED);
  }

  private YamlReader reader() {
    return new YamlReader(List.of(new Language("zh"), new Language("bo")), diagnostics);
  }
}
