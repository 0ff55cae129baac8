package org.jiedu.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BadInputTest {
  private static final String YAML = PACKAGE + "package.yaml";
  private static final String ZH = PACKAGE + "zh.md";
  private static final String BO = PACKAGE + "bo.md";
  private static final String CHART = PACKAGE + "charts/a.yaml";
  private static final String TABLE = PACKAGE + "charts/a.csv";
  private static final String SHOWN = "\n![](charts/a.yaml)\n";
  private static final String CHART_TEXT =
      """
      kind: bar
      title: {zh: 补助, bo: ཁ་གསབ།}
      summary: {zh: 每户补助, bo: ཁྱིམ་ཚང་རེའི་ཁ་གསབ།}
      data: a.csv
      labels: {牧民: འབྲོག་པ།, 补助: ཁ་གསབ།}
      """;
  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir private Path folder;
  private TestWorkspace workspace;

  @BeforeEach
  void writeAValidWorkspace() {
    workspace = TestWorkspace.in(folder);
  }

  @Test
  void reportsATab() {
    workspace.with(YAML, "policy: a\n\tform: text\n");

    assertThat(workspace.findings()).containsExactly(YAML + ":2:1: error [yaml-invalid]");
  }

  @Test
  void reportsAKeyThatStandsTwice() {
    workspace.append(YAML, "form: text\n");

    assertThat(workspace.findings()).containsExactly(YAML + ":8:1: error [yaml-invalid]");
  }

  @Test
  void reportsAnAliasBomb() {
    workspace.with(YAML, "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n");

    assertThat(workspace.findings()).containsExactly(YAML + ":2:8: error [yaml-invalid]");
  }

  @Test
  void reportsTenThousandLevels() {
    workspace.with(YAML, "a: " + "[".repeat(10_000) + "\n");

    assertThat(workspace.findings()).containsExactly(YAML + ":1:23: error [yaml-invalid]");
  }

  @Test
  void reportsAnUnknownKey() {
    workspace.append(YAML, "auidences: [farmers]\n");

    assertThat(workspace.findings()).containsExactly(YAML + ":8:1: error [yaml-key-unknown]");
  }

  @Test
  void reportsAWrongValue() {
    workspace.replace(YAML, "form: text", "form: txt");

    assertThat(workspace.findings()).containsExactly(YAML + ":2:7: error [yaml-value-invalid]");
  }

  @Test
  void reportsAMissingKeyAtTheStart() {
    workspace.with(YAML, "# 说明\n" + workspace.text(YAML).replace("form: text\n", ""));

    assertThat(workspace.findings()).containsExactly(YAML + ":1:1: error [yaml-key-missing]");
  }

  @Test
  void reportsAFileInGb18030AndNothingThatFollows() {
    workspace.with(ZH, workspace.text(ZH).getBytes(GB18030));

    assertThat(workspace.findings()).containsExactly(ZH + ":2:8: error [encoding-invalid]");
  }

  @Test
  void reportsAFileOfThreeMegabytes() {
    workspace.append(ZH, "字".repeat(1 << 20));

    assertThat(workspace.findings()).containsExactly(ZH + ":0:0: error [file-too-large]");
  }

  @Test
  void reportsATableOfAHundredMegabytesOnce() throws IOException {
    workspace.with(CHART, CHART_TEXT).with(TABLE, "").append(ZH, SHOWN).append(BO, SHOWN);
    try (RandomAccessFile table =
        new RandomAccessFile(workspace.root().resolve(TABLE).toFile(), "rw")) {
      table.setLength(100L << 20);
    }

    assertThat(workspace.findings()).containsExactly(TABLE + ":0:0: error [file-too-large]");
  }

  @Test
  void takesATableInGb18030ButNoOtherFile() {
    workspace
        .with(CHART, CHART_TEXT)
        .with(TABLE, "户,补助\n牧民,420\n".getBytes(GB18030))
        .append(ZH, SHOWN)
        .append(BO, SHOWN);
    assertThat(workspace.findings()).isEmpty();

    workspace.with(CHART, CHART_TEXT.getBytes(GB18030));

    assertThat(workspace.findings()).containsExactly(CHART + ":2:13: error [encoding-invalid]");
  }

  @Test
  void reportsALabelOfATableThatHasNoTranslation() {
    workspace
        .with(CHART, CHART_TEXT.replace(", 补助: ཁ་གསབ།", ""))
        .with(TABLE, "年份,补助\n2024,1\nGDP,2\n城乡居民,3\n")
        .append(ZH, SHOWN)
        .append(BO, SHOWN);

    assertThat(workspace.findings())
        .containsExactly(
            TABLE + ":1:4: error [translation-missing]",
            TABLE + ":4:1: error [translation-missing]");
  }

  @Test
  void reportsALinkOutOfThePackageInThePlaceOfATable() {
    workspace
        .with(CHART, CHART_TEXT)
        .link(TABLE, Path.of("/etc/hostname"))
        .append(ZH, SHOWN)
        .append(BO, SHOWN);

    assertThat(workspace.findings())
        .containsExactly(
            TABLE + ":0:0: error [path-outside]", CHART + ":4:7: error [path-outside]");
  }

  @Test
  void readsNoChartThroughALinkedFolder() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("a.yaml"), "kind: secret\n");
    workspace.link(PACKAGE + "charts", outside).append(ZH, SHOWN).append(BO, SHOWN);

    assertThat(workspace.findings())
        .contains(PACKAGE + "charts:0:0: error [path-outside]")
        .noneMatch(finding -> finding.startsWith(CHART));
  }

  @Test
  void reportsASymbolicLinkInThePlaceOfAText() {
    workspace.link(ZH, Path.of("/etc/hostname"));

    assertThat(workspace.findings()).containsExactly(ZH + ":0:0: error [path-outside]");
  }

  @Test
  void reportsAScript() {
    workspace.append(ZH, "\n字<script>alert(1)</script>字\n");

    assertThat(workspace.findings())
        .containsExactly(ZH + ":38:2: error [raw-html]", ZH + ":38:18: error [raw-html]");
  }

  @Test
  void reportsAnUnsafeLink() {
    workspace.append(ZH, "\n[x](javascript:alert(1))\n");

    assertThat(workspace.findings()).containsExactly(ZH + ":38:1: error [link-unsafe]");
  }

  @Test
  void takesATitleWithMarkupForText() {
    workspace.replace(ZH, "title: 草原补助资金管理办法解读", "title: '\"><img onerror=alert(1)>'");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void reportsAFolderNamedInCapitals() {
    workspace.with("content/interpretations/Abc/package.yaml", "");

    assertThat(workspace.findings())
        .containsExactly("content/interpretations/Abc:0:0: error [name-invalid]");
  }

  @Test
  void reportsAFolderNamedWithABlank() {
    workspace.with("content/policies/a b/policy.yaml", "");

    assertThat(workspace.findings())
        .containsExactly("content/policies/a b:0:0: error [name-invalid]");
  }

  @Test
  void reportsAHiddenCharacter() {
    workspace.append(ZH, "\n字\u202e字\n");

    assertThat(workspace.findings()).containsExactly(ZH + ":38:2: error [hidden-character]");
  }

  @Test
  void reportsAStarThatStays() {
    workspace.append(ZH, "\n字**字\n");

    assertThat(workspace.findings()).containsExactly(ZH + ":38:2: warning [emphasis-failed]");
  }

  @Test
  void findsTheSameWithCarriageReturnsAndAByteOrderMark() {
    workspace.append(ZH, "\n[x](policy:none)\n").append(YAML, "auidences: [farmers]\n");
    var expected = workspace.findings();

    workspace.with(ZH, "\uFEFF" + workspace.text(ZH).replace("\n", "\r\n"));
    workspace.with(YAML, "\uFEFF" + workspace.text(YAML).replace("\n", "\r\n"));

    assertThat(workspace.findings()).isEqualTo(expected).hasSize(2);
  }

  @Test
  void listsEveryRuleThatIsReported() {
    workspace.append(ZH, "\n字**字 [x](javascript:a) <b>\n").replace(YAML, "form: text", "form: txt");

    assertThat(workspace.check())
        .isNotEmpty()
        .allMatch(finding -> Checks.rules().contains(finding.rule()));
    assertThat(Checks.rules().stream().map(rule -> rule.id())).doesNotHaveDuplicates();
  }

  @Test
  void findsNoErrorInTheSample() {
    assertThat(TestWorkspace.existing(Path.of("..").toAbsolutePath().normalize()).findings())
        .filteredOn(finding -> finding.contains(": error "))
        .isEmpty();
  }

  @Test
  void findsNoErrorInRealPolicies() {
    Path real = Path.of("../../shared/data/real").toAbsolutePath().normalize();
    Assumptions.assumeTrue(
        Files.exists(real), "skipped: there is no folder 'shared' beside the project");

    assertThat(TestWorkspace.existing(real).findings())
        .filteredOn(finding -> finding.contains(": error "))
        .isEmpty();
  }
}
