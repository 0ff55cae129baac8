package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.jiedu.TestWorkspace.PACKAGE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A character that no font has is never left out of a picture in silence. The installed fonts are
 * looked at too: the characters are such as no usual one has.
 */
final class MissingGlyphTest {
  private static final String YAML = PACKAGE + "package.yaml";
  private static final String ZH = PACKAGE + "zh.md";
  private static final String TITLE = "草原补助资金管理办法解读";
  private static final String RARE = Character.toString(0x30000);
  private static final String CHART = "![图](charts/c.yaml)\n";
  private static final Path DEJAVU = Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");

  @TempDir private Path folder;
  private TestWorkspace workspace = TestWorkspace.existing(Path.of(""));

  @BeforeEach
  void writeAPackageWithAShortPoster() {
    workspace = TestWorkspace.in(folder).append(YAML, "poster: {sections: [goals]}\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x30000, 0x1F9FF})
  void stopsTheBuildWhereAPosterLacksACharacter(int character) throws IOException {
    assertThat(run("build").code()).isZero();
    BuiltSite site = new BuiltSite(folder.resolve("site/public"));
    Map<String, String> before = site.identities();
    workspace.replace(ZH, TITLE, TITLE + Character.toString(character));

    JieduRun run = run("build");

    assertThat(run.code()).as("%s", run).isEqualTo(ExitCode.CONTENT);
    assertThat(run.out())
        .containsOnlyOnce("[glyph-missing]")
        .contains(YAML + ":1:1: error: ", "U+%X".formatted(character));
    assertThat(site.identities()).isEqualTo(before);
  }

  @Test
  void doesNotMindACharacterThatNoPictureHas() {
    workspace.replace(YAML, "poster: {sections: [goals]}\n", "").replace(ZH, TITLE, TITLE + RARE);

    assertThat(run("build").code()).isZero();
  }

  @Test
  void drawsNoPosterWithoutTheCharacter() {
    workspace.replace(ZH, TITLE, TITLE + RARE);

    JieduRun run = run("poster", "butie");

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(run.out()).contains("[glyph-missing]");
    assertThat(folder.resolve("poster")).doesNotExist();
  }

  @Test
  void findsItInTheNameOfThePortalThatStandsOnTheCardOfTheSite() {
    workspace
        .replace(YAML, "poster: {sections: [goals]}\n", "")
        .replace("site/site.yaml", "示例政策解读", "示例政策解读" + RARE);

    JieduRun run = run("build");

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(run.out()).contains("site/site.yaml:1:1: error: ").contains("[glyph-missing]");
    assertThat(run("build", "--pictures", "none").code()).isZero();
  }

  @Test
  void findsItWhereItStandsInAChart() {
    workspace
        .append(ZH, "\n" + CHART)
        .append(PACKAGE + "bo.md", "\n" + CHART)
        .with(
            PACKAGE + "charts/c.yaml",
            """
            kind: bar
            title: {zh: 图, bo: རི་མོ།}
            summary: {zh: 说明, bo: གསལ་བཤད།}
            series: [{zh: 甲, bo: ཀ}]
            rows:
              - {label: {zh: 乙%s, bo: ཁ}, values: [1]}
            """
                .formatted(RARE));

    JieduRun run = run("check");

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(run.out())
        .containsOnlyOnce("[chart-invalid]")
        .contains(PACKAGE + "charts/c.yaml:6:18: error: ");
  }

  @Test
  void findsItWhereItStandsInATable() {
    workspace
        .append(ZH, "\n" + CHART)
        .append(PACKAGE + "bo.md", "\n" + CHART)
        .with(PACKAGE + "charts/c.csv", "项,甲\n乙,1\n丙" + RARE + ",2\n")
        .with(
            PACKAGE + "charts/c.yaml",
            """
            kind: bar
            title: {zh: 图, bo: རི་མོ།}
            summary: {zh: 说明, bo: གསལ་བཤད།}
            data: c.csv
            labels: {甲: {bo: ཀ}, 乙: {bo: ཁ}, 丙%s: {bo: ག}}
            """
                .formatted(RARE));

    JieduRun run = run("check");

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(run.out())
        .containsOnlyOnce("[chart-invalid]")
        .contains(PACKAGE + "charts/c.csv:3:1: error: ");
  }

  @Test
  void drawsTheCharacterInAFontThatIsNamed() throws IOException {
    assumeThat(DEJAVU).exists();
    workspace.replace(ZH, TITLE, TITLE + "♔");

    JieduRun run = run("build", "--font", DEJAVU.toString());

    assertThat(run.code()).as("%s", run).isZero();
    String svg =
        new BuiltSite(folder.resolve("site/public")).text("interpretations/butie/poster.zh.svg");
    assertThat(svg).contains("n0-");
  }

  private JieduRun run(String... args) {
    return JieduRun.in(folder, args);
  }
}
