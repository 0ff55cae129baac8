package org.jiedu.markdown.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiedu.script.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealPoliciesTest {

  @ParameterizedTest
  @CsvSource({"guofa-2018-41, 32, 9", "guoling-707, 36, 0", "guoling-711, 56, 6"})
  void findsEveryArticleAndChapter(String policy, int articles, int chapters) {
    List<Clause> clauses = RealPolicies.clausesOf(policy);

    assertThat(anchors(clauses, ClauseKind.ARTICLE)).isEqualTo(counted("art-", articles));
    assertThat(anchors(clauses, ClauseKind.CHAPTER)).isEqualTo(counted("ch-", chapters));
    assertThat(clauses).extracting(Clause::anchor).doesNotHaveDuplicates();
  }

  @Test
  void goesOnWhereALevelIsSkipped() {
    List<Clause> clauses = RealPolicies.clausesOf("guobanfa-2019-3");

    assertThat(clauses)
        .extracting(Clause::anchor)
        .containsExactly(
            "s1", "s2", "s2-1", "s2-2", "s2-3", "s3", "s3-1", "s3-2", "s3-3", "s4", "s4-1", "s4-2",
            "s4-3");
  }

  @Test
  void startsAgainInAnAnnexAndNotInTheListOfAnnexes() {
    List<Clause> clauses = RealPolicies.clausesOf("guobanfa-2019-4");

    assertThat(anchors(clauses, ClauseKind.ANNEX)).containsExactly("annex-1");
    assertThat(clauses)
        .extracting(Clause::anchor)
        .contains("s5-5", "annex-1-s1-2-9", "annex-1-s3-10-47")
        .doesNotHaveDuplicates();
  }

  @Test
  void countsParagraphsAndSubitemsOfArticles() {
    List<Clause> clauses = RealPolicies.clausesOf("guoling-707");

    assertThat(anchors(clauses, ClauseKind.SUBITEM))
        .containsExactly("art-6-item-5-1", "art-6-item-5-2", "art-6-item-5-3", "art-6-item-5-4");
    assertThat(anchors(clauses, ClauseKind.PARAGRAPH))
        .contains("art-6-para-1", "art-6-para-2", "art-16-para-4")
        .doesNotContain("art-6-para-3", "art-7-para-1");
  }

  @ParameterizedTest
  @CsvSource({
    "guobanfa-2018-123, 5, 22",
    "guobanfa-2018-128, 4, 23",
    "guobanfa-2019-4, 9, 110",
    "guobanfa-mingdian-2018-15, 7, 7"
  })
  void findsEveryHeadingOfTheOthers(String policy, int first, int all) {
    List<Clause> clauses = RealPolicies.clausesOf(policy);

    assertThat(anchors(clauses, ClauseKind.FIRST_LEVEL)).hasSize(first);
    assertThat(clauses).hasSize(all);
  }

  @Test
  void givesBothLanguagesTheSameAnchors() {
    List<Clause> chinese = RealPolicies.clausesOfLines("udhr-zh.txt", new Language("zh"));
    List<Clause> tibetan = RealPolicies.clausesOfLines("udhr-bo.txt", new Language("bo"));

    assertThat(tibetan)
        .extracting(Clause::anchor)
        .containsExactlyElementsOf(chinese.stream().map(Clause::anchor).toList());
  }

  @ParameterizedTest
  @CsvSource({"udhr-zh.txt, zh", "udhr-bo.txt, bo"})
  void findsThirtyArticlesInBothLanguages(String name, String language) {
    List<Clause> clauses = RealPolicies.clausesOfLines(name, new Language(language));

    assertThat(anchors(clauses, ClauseKind.ARTICLE)).isEqualTo(counted("art-", 30));
  }

  private static List<String> anchors(List<Clause> clauses, ClauseKind kind) {
    return clauses.stream().filter(clause -> clause.kind() == kind).map(Clause::anchor).toList();
  }

  private static List<String> counted(String stem, int last) {
    Stream<String> anchors = IntStream.rangeClosed(1, last).mapToObj(number -> stem + number);
    return anchors.toList();
  }
}
