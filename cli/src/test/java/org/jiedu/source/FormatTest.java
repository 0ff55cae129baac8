package org.jiedu.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.script.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormatTest {
  private static final Key<Placed<String>> ID = Key.required("id", Kinds.ID);
  private static final Key<Placed<String>> TITLE = Key.optional("title", Kinds.TEXT);
  private static final Key<List<Placed<String>>> TAGS = Key.optional("tags", Lists.of(Kinds.TEXT));
  private static final Key<Fields> INNER =
      Key.optional("inner", Format.of(fields -> fields, ID, TITLE));
  private static final Format<Fields> FORMAT = Format.of(fields -> fields, ID, TITLE, TAGS, INNER);

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void readsEachKeyIntoItsKind() {
    Fields fields = read("id: a\ntags: [甲, 乙]\n");

    assertThat(fields.get(ID).value()).isEqualTo("a");
    assertThat(fields.find(TITLE)).isEmpty();
    assertThat(fields.list(TAGS)).extracting(Placed::value).containsExactly("甲", "乙");
    assertThat(fields.find(INNER)).isEmpty();
  }

  @Test
  void takesAMissingListAsEmpty() {
    assertThat(read("id: a\n").list(TAGS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "titel | 没有“titel”这个键。是不是“title”？ | There is no key titel. Did you mean title?",
        "publisher | 没有“publisher”这个键。这里可以写的有：id、title、tags、inner。"
            + " | There is no key publisher. Expected is one of id, title, tags, inner.",
        "标题 | 没有“标题”这个键。这里可以写的有：id、title、tags、inner。"
            + " | There is no key 标题. Expected is one of id, title, tags, inner.",
      })
  void refusesAnUnknownKeyAndNamesTheNearestOrAll(String key, String zh, String en) {
    read("id: a\n" + key + ": 题\n");

    isOnly(Format.KEY_UNKNOWN.id(), new Place("a.yaml", 2, 1, 2, 1 + key.length()));
    assertThat(only().message()).isEqualTo(Message.of(zh, en));
  }

  @Test
  void reportsAKeyMissingFromTheFileAtItsStart() {
    assertThat(value("\n\ntitle: 题\n", FORMAT)).isEmpty();

    isOnly(Format.KEY_MISSING.id(), Place.startOf("a.yaml"));
    assertThat(only().message())
        .isEqualTo(Message.of("缺少必填的键“id”；请补上。", "The required key id is missing; add it."));
  }

  @Test
  void reportsAKeyMissingFromAnInnerMappingWhereThatBegins() {
    Fields fields = read("id: a\ninner:\n  title: 题\n");

    isOnly(Format.KEY_MISSING.id(), new Place("a.yaml", 3, 3, 3, 3));
    assertThat(fields.find(INNER)).isEmpty();
  }

  @Test
  void saysOnlyThatARequiredValueIsWrongNotThatItIsMissing() {
    assertThat(value("id: A B\n", FORMAT)).isEmpty();

    isOnly(Format.VALUE_INVALID.id(), new Place("a.yaml", 1, 5, 1, 8));
  }

  @Test
  void leavesOutAnOptionalValueThatIsWrong() {
    assertThat(read("id: a\ntitle: 42\n").find(TITLE)).isEmpty();
    assertThat(only().rule()).isEqualTo(Format.VALUE_INVALID);
  }

  @Test
  void reportsEveryFaultOfAFileAtOnce() {
    value("titel: 题\ntitle: 42\ntags: 甲\ninner: {id: B}\n", FORMAT);

    assertThat(diagnostics.sorted())
        .extracting(d -> d.place().line() + ":" + d.place().column() + " " + d.rule().id())
        .containsExactly(
            "1:1 yaml-key-missing",
            "1:1 yaml-key-unknown",
            "2:8 yaml-value-invalid",
            "3:7 yaml-value-invalid",
            "4:13 yaml-value-invalid");
  }

  @Test
  void refusesAKeyThatIsNoWord() {
    read("id: a\n? [b]\n: c\n");

    isOnly(Format.VALUE_INVALID.id(), new Place("a.yaml", 2, 3, 2, 6));
    assertThat(only().message())
        .isEqualTo(Message.of("键应当是一个词，例如 title。", "A key must be a plain word, such as title."));
  }

  @Test
  void readsTextsBesideTheKeysOfALocalizedMapping() {
    Fields fields = value("zh: 民政\nid: a\n", Format.localized(all -> all, ID)).orElseThrow();

    assertThat(fields.texts().in(new Language("zh"))).contains("民政");
    assertThat(fields.texts().in(new Language("bo"))).isEmpty();
    assertThat(diagnostics.sorted()).isEmpty();
  }

  private Fields read(String yaml) {
    return value(yaml, FORMAT).orElseThrow();
  }

  private java.util.Optional<Fields> value(String yaml, Format<Fields> format) {
    return new YamlReader(List.of(new Language("zh"), new Language("bo")), diagnostics)
        .read(SourceText.of("a.yaml", yaml), format)
        .value();
  }

  private Diagnostic only() {
    assertThat(diagnostics.sorted()).hasSize(1);
    return diagnostics.sorted().get(0);
  }

  private void isOnly(String rule, Place place) {
    assertThat(only().rule().id()).isEqualTo(rule);
    assertThat(only().place()).isEqualTo(place);
  }
}
