package org.jiedu.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiedu.TestWorkspace;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.script.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkspaceReaderTest {
  private static final Language ZH = new Language("zh");

  @TempDir private Path folder;
  private TestWorkspace files;
  private final Diagnostics diagnostics = new Diagnostics();

  @BeforeEach
  void writeAValidWorkspace() {
    files = TestWorkspace.in(folder);
  }

  @Test
  void readsAValidWorkspaceWithoutAFinding() throws IOException {
    Workspace workspace = read().orElseThrow();

    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(workspace.departments().ids())
        .containsExactly("bangongting", "caizheng", "guojia", "jiaoyu");
    assertThat(workspace.calendar().years()).containsExactly(2026);
    assertThat(workspace.words().find(ZH, "nav-home")).contains("首页");
    assertThat(workspace.untranslated()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "site", "content/policies/caizheng-2026-1", "site/../content"})
  void findsTheNearestWorkspaceAbove(String start) {
    assertThat(WorkspaceReader.findRoot(folder.resolve(start))).contains(folder);
  }

  @Test
  void findsTheInnerOfTwoWorkspaces() {
    files.with("inner/site/site.yaml", "");

    assertThat(WorkspaceReader.findRoot(folder.resolve("inner/site")))
        .contains(folder.resolve("inner"));
  }

  @Test
  void findsNoWorkspaceWhereNoneIs(@TempDir Path empty) {
    assertThat(WorkspaceReader.findRoot(empty)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"site/departments.yaml", "site/calendar.yaml"})
  void reportsAMissingFileAtItsStartAndReadsOn(String file) throws IOException {
    files.delete(file);

    assertThat(read()).isPresent();
    assertThat(findings()).containsExactly(file + ":1:1 yaml-key-missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"zh] | 3:12", "zh, bo, en] | 3:12", "zh, zh] | 3:12", "zh, 藏文] | 3:17"})
  void refusesLanguagesThatAreNotTwo(String written, String place) throws IOException {
    files.replace("site/site.yaml", "zh, bo]", written);

    assertThat(read()).isEmpty();
    assertThat(findings()).contains("site/site.yaml:" + place + " yaml-value-invalid");
  }

  @Test
  void notesTheTextsThatLackALanguage() throws IOException {
    files.replace("site/site.yaml", "{zh: 财政, bo: ནོར་སྲིད།}", "{zh: 财政}");

    assertThat(read().orElseThrow().untranslated())
        .extracting(gap -> gap.language() + " " + gap.place().file() + ":" + gap.place().line())
        .containsExactly("bo site/site.yaml:15");
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void weighsFindingsAsTheSiteSays() throws IOException {
    files.append("site/site.yaml", "rules: {yaml-key-missing: warning}\n");
    files.delete("site/calendar.yaml");

    assertThat(read()).isPresent();
    assertThat(diagnostics.sorted()).hasSize(1);
    assertThat(diagnostics.hasErrors()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"2024-04-30, ''", "2024-05-01, 甲", "2025-04-30, 甲", "2025-05-01, 乙", "2030-01-01, 乙"})
  void knowsWhoLedADepartmentOnADay(LocalDate day, String name) throws IOException {
    files.append(
        "site/departments.yaml",
        """
        sifa:
          name: {zh: 司法厅, bo: ཁྲིམས།}
          heads:
            - {name: {zh: 乙, bo: ཁ}, post: {zh: 厅长, bo: ཐིང་གཙོ།}, from: 2025-05-01}
            - {name: {zh: 甲, bo: ཀ}, post: {zh: 厅长, bo: ཐིང་གཙོ།}, from: 2024-05-01}
        """);

    Department department = read().orElseThrow().departments().find("sifa").orElseThrow();

    assertThat(department.headOn(day).flatMap(head -> head.name().in(ZH)).orElse(""))
        .isEqualTo(name);
  }

  @Test
  void readsEveryKeyOfADepartment() throws IOException {
    files.append(
        "site/departments.yaml",
        """
        sifa:
          name: {zh: 司法厅, bo: ཁྲིམས།}
          kind: party
          level: superior
          parent: bangongting
          code: 示司
          phone: 0891-1
          until: 2026-12-31
          successor: caizheng
        """);

    Department department = read().orElseThrow().departments().find("sifa").orElseThrow();

    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(department.kind()).isEqualTo(DepartmentKind.PARTY);
    assertThat(department.isSuperior()).isTrue();
    assertThat(department.parent().orElseThrow().value()).isEqualTo("bangongting");
    assertThat(department.code()).contains("示司");
    assertThat(department.phone()).contains("0891-1");
    assertThat(department.until()).contains(LocalDate.of(2026, 12, 31));
    assertThat(department.successor().orElseThrow().value()).isEqualTo("caizheng");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-01/2025-12-31", // backwards
        "2026-01-01/2026-03-02", // longer than 60 days
        "2026-01-01/2026-01-02/2026-01-03",
        "2026-02-30",
        "元旦",
      })
  void refusesHolidaysThatAreNoDays(String written) throws IOException {
    files.replace("site/calendar.yaml", "2026-01-01/2026-01-03", written);

    assertThat(read()).isPresent();
    assertThat(findings()).containsExactly("site/calendar.yaml:3:14 yaml-value-invalid");
  }

  @Test
  void takesAWorkspacesOwnTemplateAndAssetBeforeThePackedOne() throws IOException {
    TemplateFiles templates = new TemplateFiles(folder);
    assertThat(templates.find("home.peb").orElseThrow()).isNotEmpty();

    files.with("templates/home.peb", "own").with("templates/assets/a.css", "template");

    assertThat(templates.find("home.peb").orElseThrow()).asString().isEqualTo("own");
    assertThat(templates.asset("a.css").orElseThrow()).asString().isEqualTo("template");
    assertThat(templates.find("nothing.peb")).isEmpty();
  }

  @Test
  void takesASitesOwnAssetBeforeThatOfItsTemplates() throws IOException {
    files.with("templates/assets/a.css", "template").with("site/assets/a.css", "site");

    assertThat(new TemplateFiles(folder).asset("a.css").orElseThrow()).asString().isEqualTo("site");
  }

  @Test
  void takesNoTemplateThroughASymbolicLink() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    files.link("templates/home.peb", secret);

    assertThat(new TemplateFiles(folder).own("home.peb")).isEmpty();
    assertThat(new TemplateFiles(folder).find("home.peb").orElseThrow())
        .asString()
        .isNotEqualTo("secret");
  }

  @Test
  void takesPlainWordsAsReviewedAndOthersAsTheySay() throws IOException {
    files.with(
        "templates/words/bo.yaml",
        """
        home: ཁྱིམ།
        list: {text: ཐོ།, status: proposed}
        law: {text: ཁྲིམས།, status: attested, source: 国务院公报}
        """);

    Words words = read().orElseThrow().words();

    Language bo = new Language("bo");
    assertThat(words.names(bo)).containsExactly("home", "law", "list");
    assertThat(words.byLanguage())
        .extractingByKey(bo)
        .extracting(found -> found.values().stream().map(Words.Word::status).sorted().toList())
        .isEqualTo(List.of(Words.Status.ATTESTED, Words.Status.PROPOSED, Words.Status.REVIEWED));
    assertThat(words.find(bo, "nothing")).isEmpty();
    assertThat(words.find(new Language("dz"), "home")).isEmpty();
  }

  private Optional<Workspace> read() throws IOException {
    return new WorkspaceReader(folder, diagnostics).read();
  }

  private List<String> findings() {
    return diagnostics.sorted().stream()
        .map(
            f ->
                "%s:%d:%d %s"
                    .formatted(
                        f.place().file(), f.place().line(), f.place().column(), f.rule().id()))
        .toList();
  }
}
