package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code jiedu poster ID}: the pictures of one package, whoever asks. */
final class PosterCommandTest {
  private static final String YAML = PACKAGE + "package.yaml";
  private static final String ZH = PACKAGE + "zh.md";
  private static final List<String> SHORT =
      List.of("card.bo.png", "card.zh.png", "poster.bo.png", "poster.zh-bo.png", "poster.zh.png");

  @TempDir private Path folder;
  private TestWorkspace workspace = TestWorkspace.existing(Path.of(""));

  @BeforeEach
  void write() {
    workspace = TestWorkspace.in(folder);
  }

  @Test
  void drawsAPackageThatAskedForNothing() throws IOException {
    JieduRun run = run("poster", "butie");

    assertThat(run.code()).as("%s", run).isZero();
    assertThat(written("poster/butie"))
        .containsAll(SHORT)
        .contains("poster.zh-bo-1.png", "poster.zh-bo-2.png")
        .allMatch(file -> file.endsWith(".png"));
    assertThat(run.err()).startsWith("Made 9 pictures in poster/butie (");
    assertThat(folder.resolve(".jiedu")).doesNotExist();
    assertThat(folder.resolve("site/public")).doesNotExist();
  }

  @Test
  void drawsADraftIntoTheFolderThatIsNamedWhateverIsWrongElsewhere() throws IOException {
    String other = "content/interpretations/lingwai/";
    workspace
        .with(other + "package.yaml", workspace.text(YAML) + "nonsense: 1\n")
        .with(other + "zh.md", workspace.text(ZH) + "\n[那一条](policy:#art-99)\n")
        .with(other + "bo.md", "no front matter\n")
        .append(YAML, "draft: true\nposter: {sections: [goals]}\n");

    JieduRun run = run("poster", "butie", "-o", "pictures");

    assertThat(run.code()).as("%s", run).isZero();
    assertThat(run.out()).doesNotContain("lingwai");
    assertThat(written("pictures")).isEqualTo(SHORT);
    assertThat(folder.resolve("poster")).doesNotExist();
  }

  @Test
  void drawsNothingOfAPackageWithAnError() {
    workspace.append(ZH, "\n[那一条](policy:#art-99)\n");

    JieduRun run = run("poster", "butie");

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(run.out()).contains(ZH + ":").contains("[clause-missing]");
    assertThat(run.err()).contains("no picture was made");
    assertThat(folder.resolve("poster")).doesNotExist();
  }

  @Test
  void drawsNothingOfAPackageThatCannotBeRead() {
    workspace.with(YAML, "form: [\n");

    JieduRun run = run("poster", "butie");

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(run.out()).contains(YAML + ":").contains("[yaml-invalid]");
    assertThat(folder.resolve("poster")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"butei", "../butie", "nothing-like-it"})
  void knowsNoPackageThatIsNotThere(String id) {
    JieduRun run = run("poster", id);

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).startsWith("There is no package " + id + ".").doesNotContain("Exception");
    assertThat(folder.resolve("poster")).doesNotExist();
  }

  @Test
  void namesTheNearestPackage() {
    assertThat(run("poster", "butei").err()).contains("butie");
  }

  @Test
  void hasNothingToDrawOfAPackageThatWasWithdrawn() {
    workspace.append(YAML, "withdrawn: {on: 2026-05-01, reason: {zh: 有误, bo: ནོར་འཁྲུལ།}}\n");

    JieduRun run = run("poster", "butie");

    assertThat(run.code()).as("%s", run).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).startsWith("The package butie was withdrawn");
    assertThat(folder.resolve("poster")).doesNotExist();
  }

  @Test
  void saysInOneSentenceThatTheFolderCannotBeWritten() throws IOException {
    workspace.append(YAML, "poster: {sections: [goals]}\n");
    Files.writeString(folder.resolve("taken"), "a file in the way");

    JieduRun run = run("poster", "butie", "-o", "taken", "-q");

    assertThat(run.code()).as("%s", run).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("cannot write ").contains("taken").doesNotContain("Exception");
    assertThat(folder.resolve("taken")).hasContent("a file in the way");
  }

  @ParameterizedTest
  @CsvSource({
    "poster butie --font, missing.ttf, is not there",
    "poster butie --font, site/site.yaml, not a font",
    "build --font, missing.ttf, is not there",
    "build --font, site/site.yaml, not a font"
  })
  void refusesAFontThatIsNone(String command, String font, String reason) {
    JieduRun run = run((command + " " + font).split(" ", -1));

    assertThat(run.code()).as("%s", run).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(font).contains(reason);
    assertThat(folder.resolve("poster")).doesNotExist();
    assertThat(folder.resolve("site/public")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"poster, en", "poster, zh", "build, en", "build, zh"})
  void endsItsHelpWithExamples(String command, String language) {
    JieduRun run = run(command, "--help", "--messages", language);

    assertThat(run.code()).isZero();
    assertThat(run.out().strip().lines().reduce("", (before, line) -> line))
        .startsWith("  jiedu " + command + " ");
    assertThat(run.out()).contains("--font=FILE");
  }

  private JieduRun run(String... args) {
    return JieduRun.in(folder, args);
  }

  private List<String> written(String path) throws IOException {
    return List.copyOf(new BuiltSite(folder.resolve(path)).files().keySet());
  }
}
