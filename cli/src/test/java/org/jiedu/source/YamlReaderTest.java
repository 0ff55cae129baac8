package org.jiedu.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.script.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {
  private static final Key<Placed<String>> NAME = Key.required("name", Kinds.TEXT);
  private static final Key<Placed<Moment>> PUBLISHED = Key.optional("published", Kinds.MOMENT);
  private static final Key<List<Placed<String>>> IDS =
      Key.optional("ids", Lists.oneOrMore(Kinds.ID));
  private static final Key<LocalText> TITLE = Key.optional("title", Kinds.LOCAL_TEXT);
  private static final Format<Fields> FORMAT =
      Format.of(fields -> fields, NAME, PUBLISHED, IDS, TITLE);

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
        "'name: \"甲'; 1:9 yaml-invalid",
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
}
