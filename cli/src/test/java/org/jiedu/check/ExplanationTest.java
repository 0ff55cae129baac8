package org.jiedu.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiedu.TestWorkspace;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Explanation;
import org.jiedu.diagnostic.Rule;
import org.jiedu.diagnostic.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is explained in both languages, and its example shows what it finds. */
final class ExplanationTest {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern LATIN_WORD = Pattern.compile("[a-z]{3,} [a-z]{2,}");
  private static final Pattern DOCUMENT_NUMBER =
      Pattern.compile("\\p{IsHan}+(?:〔[0-9]{4}〕|第)[0-9]+号");

  /** Rules about Chinese characters, which their English text cannot do without. */
  private static final List<String> ABOUT_HAN = List.of("secret-marking", "number-malformed");

  /** Rules whose example is not put into a workspace, and why. */
  private static final Map<String, String> NOT_PUT =
      Map.ofEntries(
          Map.entry("encoding-invalid", "the example is how a file is saved"),
          Map.entry("file-too-large", "the example is a file of 120 MiB"),
          Map.entry("name-invalid", "the example is a folder's name"),
          Map.entry("hidden-character", "the example writes the character's number, to be seen"),
          Map.entry("withheld-text", "the right example lacks a file"),
          Map.entry("template-invalid", "found when pages are made"),
          Map.entry("glyph-missing", "found when posters are drawn; depends on the fonts"),
          Map.entry("words-missing", "the example is a part of a file of words"),
          Map.entry("words-proposed", "the example is a part of a file of words"),
          Map.entry("calendar-missing", "the wrong example lacks a year"),
          Map.entry("media-missing", "the right example needs a medium"),
          Map.entry("copied-text", "the example shows no policy that it copies"),
          Map.entry("date-backdated", "needs a Git repository"),
          Map.entry("review-by-author", "needs a Git repository"),
          Map.entry("review-missing", "the right example needs a digest"),
          Map.entry("review-stale", "the example needs a digest"),
          Map.entry("term-inconsistent", "the example is of two packages"),
          Map.entry("translation-stale", "the example needs digests"),
          Map.entry("translation-unmarked", "the right example needs digests"),
          Map.entry("media-type", "the example is what a medium holds"));

  /** The file of an example that does not name it. */
  private static final Map<String, String> FILES =
      Map.of(
          "policy-late", "policy.yaml",
          "captions-missing", "package.yaml",
          "transcript-missing", "package.yaml");

  /** What else is found in a right example, which shows only a part of a workspace. */
  private static final Map<String, Set<String>> REST =
      Map.ofEntries(
          Map.entry("citation-mismatch", Set.of("interpretation-missing", "yaml-key-missing")),
          Map.entry("contact-missing", Set.of("responsible-missing")),
          Map.entry("disclosure-reason-missing", Set.of("policy-not-public", "withheld-text")),
          Map.entry("image-text-missing", Set.of("link-broken")),
          Map.entry("captions-missing", Set.of("media-missing")),
          Map.entry("transcript-missing", Set.of("media-missing")),
          Map.entry("interpretation-missing", Set.of("yaml-key-missing")),
          Map.entry("number-duplicate", Set.of("interpretation-missing", "yaml-key-missing")),
          Map.entry("path-outside", Set.of("link-broken")),
          Map.entry("section-unknown", Set.of("section-duplicate")),
          Map.entry("waiver-unused", Set.of("translation-missing")));

  @TempDir private Path folder;

  static Stream<Rule> rules() {
    return Checks.rules().stream();
  }

  static Stream<Rule> rulesToPut() {
    return rules().filter(rule -> !NOT_PUT.containsKey(rule.id()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void saysInBothLanguagesWhatItFindsAndWhy(Rule rule) {
    Explanation explanation = rule.explanation();

    assertThat(explanation.when().zh()).containsPattern(HAN).doesNotEndWith("。");
    assertThat(explanation.when().en()).isNotBlank().doesNotEndWith(".").doesNotContain("|");
    assertThat(explanation.because().zh()).containsPattern(HAN).endsWith("。");
    assertThat(explanation.because().en()).containsPattern(LATIN_WORD).endsWith(".");
    if (!ABOUT_HAN.contains(rule.id())) {
      assertThat(explanation.when().en()).doesNotContainPattern(HAN);
      assertThat(DOCUMENT_NUMBER.matcher(explanation.because().en()).replaceAll(""))
          .doesNotContainPattern(HAN);
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void hasAWrongAndARightExample(Rule rule) {
    Explanation explanation = rule.explanation();

    assertThat(explanation.wrong()).isNotBlank().endsWith("\n").isNotEqualTo(explanation.right());
    assertThat(explanation.right()).isNotBlank().endsWith("\n");
  }

  @ParameterizedTest
  @MethodSource("rulesToPut")
  void isFoundInTheWrongExampleOnly(Rule rule) {
    List<Diagnostic> wrong = findings(rule, "wrong", rule.explanation().wrong());
    List<Diagnostic> right = findings(rule, "right", rule.explanation().right());

    assertThat(wrong).extracting(Diagnostic::rule).contains(rule);
    assertThat(right)
        .extracting(finding -> finding.rule().id())
        .isSubsetOf(REST.getOrDefault(rule.id(), Set.of()));
  }

  @ParameterizedTest
  @MethodSource("rulesToPut")
  void saysWhatWasFoundInWholeSentences(Rule rule) {
    List<Diagnostic> findings = findings(rule, "wrong", rule.explanation().wrong());

    assertThat(findings).allSatisfy(ExplanationTest::isSentence);
  }

  private static void isSentence(Diagnostic finding) {
    assertThat(finding.message().zh()).containsPattern(HAN).matches("(?s).*[。？]");
    assertThat(finding.message().en()).containsPattern(LATIN_WORD).matches("(?s).*[.?]");
  }

  @Test
  void leavesOutOnlyRulesThatThereAre() {
    assertThat(rules().map(Rule::id))
        .containsAll(NOT_PUT.keySet())
        .containsAll(FILES.keySet())
        .containsAll(REST.keySet());
  }

  private List<Diagnostic> findings(Rule rule, String name, String example) {
    TestWorkspace workspace = TestWorkspace.in(folder.resolve(name)).asking(rule.id());
    if (rule.severity() == Severity.OFF) {
      workspace.append("site/site.yaml", "rules: {" + rule.id() + ": warning}\n");
    }
    String file = FILES.containsKey(rule.id()) ? "# " + FILES.get(rule.id()) + "\n" : "";
    new RuleExample(file + example).putInto(workspace);
    return workspace.check();
  }
}
