package org.jiedu.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.script.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ListsTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void leavesOutRefusedElementsAndReportsEach() {
    Optional<List<Placed<String>>> list = read("[a, B, c, 丁]", Lists.of(Kinds.ID));

    assertThat(list.orElseThrow()).extracting(Placed::value).containsExactly("a", "c");
    assertThat(columns()).containsExactly(8, 14);
  }

  @Test
  void takesAnEmptyList() {
    assertThat(read("[]", Lists.of(Kinds.ID))).contains(List.of());
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "{a: b}"})
  void refusesWhatIsNoList(String written) {
    assertThat(read(written, Lists.of(Kinds.ID))).isEmpty();
    assertThat(only().message())
        .isEqualTo(Message.of("这里应当是列表，例如 [甲, 乙]。", "A list such as [a, b] is expected here."));
  }

  @Test
  void saysThatAListHasNoValue() {
    assertThat(read("", Lists.of(Kinds.ID))).isEmpty();
    assertThat(only().message().en()).startsWith("There is no value: A list");
  }

  @Test
  void refusesAnEmptyListWhereAnElementIsNeeded() {
    assertThat(read("[]", Lists.atLeastOne(Kinds.ID))).isEmpty();
    assertThat(only().message()).isEqualTo(Message.of("列表不能是空的。", "The list must not be empty."));
  }

  @Test
  void saysNothingMoreOfAListWhoseElementsWereAllRefused() {
    assertThat(read("[B]", Lists.atLeastOne(Kinds.ID))).isEmpty();
    assertThat(columns()).containsExactly(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "[a]"})
  void takesAnOnlyElementWithoutBrackets(String written) {
    assertThat(read(written, Lists.oneOrMore(Kinds.ID)).orElseThrow())
        .extracting(Placed::value)
        .containsExactly("a");
  }

  @Test
  void readsNamedValuesInTheOrderOfTheFile() {
    var named = read("{b: 乙, a: 甲}", Lists.named(Kinds.ID, Kinds.TEXT)).orElseThrow();

    assertThat(named)
        .extracting(one -> one.name().value() + "=" + one.value().value())
        .containsExactly("b=乙", "a=甲");
  }

  @Test
  void leavesOutANamedValueWhoseNameOrValueIsWrong() {
    var named = read("{甲: 一, b: 2, c: 三}", Lists.named(Kinds.ID, Kinds.TEXT)).orElseThrow();

    assertThat(named).extracting(one -> one.name().value()).containsExactly("c");
    assertThat(columns()).containsExactly(5, 14);
  }

  @Test
  void reportsANameThatStandsTwice() {
    var named = read("{a: 一, a: 二}", Lists.named(Kinds.ID, Kinds.TEXT)).orElseThrow();

    assertThat(named).extracting(one -> one.value().value()).containsExactly("一");
    assertThat(only().rule()).isEqualTo(YamlReader.YAML_INVALID);
  }

  private List<Integer> columns() {
    return diagnostics.sorted().stream().map(found -> found.place().column()).toList();
  }

  private Diagnostic only() {
    assertThat(diagnostics.sorted()).hasSize(1);
    return diagnostics.sorted().get(0);
  }

  private <T> Optional<T> read(String written, Kind<T> kind) {
    Key<T> key = Key.required("k", kind);
    return new YamlReader(List.of(new Language("zh")), diagnostics)
        .read(SourceText.of("a.yaml", "k: " + written), Format.of(f -> f.get(key), key))
        .value();
  }
}
