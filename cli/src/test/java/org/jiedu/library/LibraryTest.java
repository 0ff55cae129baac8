package org.jiedu.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jiedu.TestWorkspace;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyHead.RelationKind;
import org.jiedu.content.PolicyStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryTest {
  private static final String NEWER = "content/policies/caizheng-2026-9/";

  @TempDir private Path folder;

  @Test
  void joinsAPolicyWithItsInterpretations() {
    Library library = TestWorkspace.in(folder).library();

    Policy policy = library.policy("caizheng-2026-1").orElseThrow();

    assertThat(ids(library.set(policy).members())).containsExactly("butie");
    assertThat(library.set(policy).firstFull().map(Interpretation::id)).hasValue("butie");
    assertThat(library.policiesOf(library.interpretation("butie").orElseThrow()))
        .containsExactly(policy);
  }

  @Test
  void knowsWhichSectionLeadsToAClause() {
    TestWorkspace workspace = TestWorkspace.in(folder);
    workspace.append(
        TestWorkspace.PACKAGE + "zh.md", "\n## 后续工作\n\n看[第二条](policy:#art-2)和以后的安排。\n");

    Library library = workspace.library();

    ClauseMentions mentions = library.mentions(library.policy("caizheng-2026-1").orElseThrow());
    assertThat(mentions.of("art-2"))
        .extracting(mention -> mention.interpretation().id() + "#" + mention.section())
        .contains("butie#next");
    assertThat(mentions.of("art-99")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "caizheng-2026-1, true",
    "示财〔2026〕1号, true",
    "示财[2026]1号, true",
    "示财〔2026〕01号, true",
    "示财〔2026〕2号, false",
    "caizheng-2026-2, false"
  })
  void findsAPolicyByIdOrByItsNumberHoweverWritten(String name, boolean isKnown) {
    Library library = TestWorkspace.in(folder).library();

    assertThat(library.policyNamed(name).isPresent()).isEqualTo(isKnown);
  }

  @Test
  void holdsNoDraftForConsultationToBeInForce() {
    Library library =
        TestWorkspace.in(folder)
            .append(TestWorkspace.POLICY + "policy.yaml", "type: consultation\n")
            .library();

    PolicyStatus status =
        library.status(library.policy("caizheng-2026-1").orElseThrow(), LocalDate.of(2026, 5, 1));

    assertThat(status).isEqualTo(PolicyStatus.NOT_YET_EFFECTIVE);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-09, NOT_YET_EFFECTIVE",
    "2026-03-31, NOT_YET_EFFECTIVE",
    "2026-04-01, IN_FORCE",
    "2027-12-31, IN_FORCE",
    "2028-01-01, EXPIRED"
  })
  void reckonsTheStatusFromTheDates(LocalDate day, PolicyStatus status) {
    Library library =
        TestWorkspace.in(folder)
            .append(TestWorkspace.POLICY + "policy.yaml", "expires: 2027-12-31\n")
            .library();

    assertThat(library.status(library.policy("caizheng-2026-1").orElseThrow(), day))
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "replaces, 2026-05-31, IN_FORCE",
    "replaces, 2026-06-01, REPEALED",
    "repeals, 2026-06-01, REPEALED",
    "amends, 2026-06-01, AMENDED",
    "basis, 2026-06-01, IN_FORCE"
  })
  void reckonsTheStatusFromWhatNewerPoliciesSay(
      String relation, LocalDate day, PolicyStatus status) {
    Library library = withNewer(relation).library();

    Policy older = library.policy("caizheng-2026-1").orElseThrow();

    assertThat(library.status(older, day)).isEqualTo(status);
  }

  @Test
  void readsRelationsBackwards() {
    Library library = withNewer("replaces").library();

    Policy older = library.policy("caizheng-2026-1").orElseThrow();

    assertThat(library.relatedTo(older, RelationKind.REPLACES))
        .extracting(Policy::id)
        .containsExactly("caizheng-2026-9");
    assertThat(library.relatedTo(older, RelationKind.AMENDS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-09T23:59+08:00, 0, 0",
    "2026-03-10T00:00+08:00, 1, 0",
    "2026-03-10T09:59+08:00, 1, 0",
    "2026-03-10T10:00+08:00, 1, 1",
    "2026-03-10T02:00+00:00, 1, 1"
  })
  void publishesFromTheFirstMomentInTheZoneOfTheSite(
      ZonedDateTime moment, int policies, int interpretations) {
    Library library = TestWorkspace.in(folder).library().publishedBy(moment);

    assertThat(library.policies()).hasSize(policies);
    assertThat(library.interpretations()).hasSize(interpretations);
  }

  @Test
  void hidesWhatIsNotPublicAndWhatExplainsIt() {
    Library all =
        TestWorkspace.in(folder)
            .replace(
                TestWorkspace.POLICY + "policy.yaml",
                "disclosure: public",
                "disclosure: on-request")
            .library();

    Library shown = all.publishedBy(ZonedDateTime.parse("2030-01-01T00:00+08:00"));

    assertThat(shown.policies()).isEmpty();
    assertThat(shown.interpretations()).isEmpty();
    assertThat(shown.hides("caizheng-2026-1")).isTrue();
    assertThat(shown.hides("示财[2026]1号")).isTrue();
    assertThat(shown.hides("示财〔2026〕2号")).isFalse();
    assertThat(all.hides("caizheng-2026-1")).isFalse();
  }

  @Test
  void hidesDrafts() {
    Library all =
        TestWorkspace.in(folder)
            .append(TestWorkspace.PACKAGE + "package.yaml", "draft: true\n")
            .library();

    Library shown = all.publishedBy(ZonedDateTime.parse("2030-01-01T00:00+08:00"));

    assertThat(all.interpretations()).hasSize(1);
    assertThat(shown.interpretations()).isEmpty();
    assertThat(shown.policies()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, false, false, 0, 0",
    "2026-03-01, true, false, 0, 0",
    "2026-03-01, false, true, 1, 0",
    "2026-03-01, true, true, 1, 1",
    "2026-03-11, false, false, 1, 0",
    "2026-03-11, true, false, 1, 1"
  })
  void showsAnAuthorWhatIsAskedFor(
      LocalDate day, boolean drafts, boolean future, int policies, int interpretations) {
    Library all =
        TestWorkspace.in(folder)
            .append(TestWorkspace.PACKAGE + "package.yaml", "draft: true\n")
            .library();
    ZonedDateTime moment = day.atStartOfDay(ZoneId.of("Asia/Shanghai"));

    Library shown = all.publishedBy(moment, new Shown(drafts, future));

    assertThat(shown.policies()).hasSize(policies);
    assertThat(shown.interpretations()).hasSize(interpretations);
  }

  @Test
  void showsNobodyWhatIsNotPublic() {
    Library all =
        TestWorkspace.in(folder)
            .replace(
                TestWorkspace.POLICY + "policy.yaml",
                "disclosure: public",
                "disclosure: on-request")
            .library();

    Library shown =
        all.publishedBy(ZonedDateTime.parse("2030-01-01T00:00+08:00"), new Shown(true, true));

    assertThat(shown.policies()).isEmpty();
    assertThat(shown.interpretations()).isEmpty();
  }

  private TestWorkspace withNewer(String relation) {
    TestWorkspace workspace = TestWorkspace.in(folder);
    return workspace
        .with(
            NEWER + "policy.yaml",
            workspace
                    .text(TestWorkspace.POLICY + "policy.yaml")
                    .replace("1号", "9号")
                    .replace("effective: 2026-04-01", "effective: 2026-06-01")
                + relation
                + ": [示财〔2026〕1号]\n")
        .with(NEWER + "zh.md", workspace.text(TestWorkspace.POLICY + "zh.md"));
  }

  private static List<String> ids(List<Interpretation> interpretations) {
    return interpretations.stream().map(Interpretation::id).toList();
  }
}
