package org.jiedu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jiedu.TestWorkspace;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code jiedu dossier ID}: how it ends, and what is on the paper of a small package. */
final class DossierCommandTest {
  private static final String YAML = PACKAGE + "package.yaml";
  private static final String ZH = PACKAGE + "zh.md";
  private static final String STEPS =
      """
      review:
        steps:
          - {id: first, name: {zh: 初审, bo: ཐོག་མ།}, binding: false, covers: all}
          - {id: translation, name: {zh: 译审, bo: བསྒྱུར།}, binding: true, covers: bo}
          - {id: final, name: {zh: 终审, bo: མཐའ་མ།}, binding: true, covers: all}
      """;

  @TempDir private Path folder;
  private TestWorkspace workspace = TestWorkspace.existing(Path.of(""));

  @BeforeEach
  void write() {
    workspace = TestWorkspace.in(folder);
  }

  @Test
  void writesADraftTheSameTwice() {
    workspace.append(YAML, "draft: true\n");

    JieduRun run = run("dossier", "butie");
    JieduRun again = run("dossier", "butie", "-o", "again.html");

    assertThat(List.of(run.code(), again.code())).as("%s", run).containsOnly(0);
    assertThat(run.err()).startsWith("Wrote the submission dossier/butie.html (");
    assertThat(folder.resolve("dossier/butie.html"))
        .hasSameBinaryContentAs(folder.resolve("again.html"));
    assertThat(folder.resolve(".jiedu")).doesNotExist();
  }

  @Test
  void hasARowForEveryStepWithWhatIsRecordedAndRoomForWhatIsNot() throws IOException {
    workspace.append("site/site.yaml", STEPS);
    record("first", "李某");
    record("translation", "卓玛");
    record("final", "王某");
    workspace.append(ZH, "\n后来又加了一句，译文没有动。\n");

    Document page = dossier();

    List<Element> steps = page.select(".sign tbody");
    assertThat(steps.stream().map(step -> step.select("th strong span").eachText().get(0)))
        .containsExactly("初审", "译审", "终审", "第一解读人和责任人");
    assertThat(steps.get(0).text()).contains("李某", "审后内容有改动", "审后改动不必重审");
    assertThat(steps.get(1).text()).contains("卓玛", "与现在的内容一致", "བོད་ཡིག", "审后改动须重审");
    assertThat(steps.get(2).text()).contains("王某", "审后内容有改动");
    assertThat(steps.stream().map(step -> step.select(".blank").size()))
        .containsExactly(0, 0, 1, 1);
  }

  @Test
  void bearsTheDigestThatAReviewRecords() throws IOException {
    Document page = dossier();
    String digest = page.select(".form .code").eachText().get(0);

    run("review", "butie", "--step", "confidentiality", "--by", "王某");

    assertThat(digest).hasSize(12);
    assertThat(workspace.text(YAML)).contains("digest: sha256:" + digest);
    assertThat(page.select("h2 .code").eachText()).hasSize(4).containsOnly(digest);
    assertThat(css(page)).contains(digest);
  }

  @Test
  void writesOutWhereLinksLead() throws IOException {
    workspace.append(ZH, "\n见[说明](https://www.example.gov.cn/shuoming/)。\n");

    Document page = dossier();

    assertThat(page.text())
        .contains("第二条［示财〔2026〕1号第二条］")
        .contains("说明［https://www.example.gov.cn/shuoming/］");
    assertThat(page.select("a")).isEmpty();
  }

  @Test
  void listsWhatTheCheckStillFinds() throws IOException {
    workspace.append(ZH, "\n示财[2026]1号也这样规定。\n");

    Document page = dossier();

    assertThat(page.text()).contains("zh.md:").contains("number-malformed");
  }

  @Test
  void saysWhetherThePackageComesInTime() throws IOException {
    assertThat(dossier().text()).contains("本件按期").doesNotContain("本件晚于期限");

    workspace.replace(YAML, "published: 2026-03-10T10:00", "published: 2026-04-10T10:00");

    assertThat(dossier().text()).contains("本件晚于期限").doesNotContain("本件按期");
  }

  @Test
  void keepsATitleInsideTheStyle() throws IOException {
    workspace.replace(ZH, "title: 草原补助资金管理办法解读", "title: '草原“补助”\"\\办法</style>解读'");

    Document page = dossier();

    assertThat(page.select("style")).hasSize(1);
    assertThat(css(page)).contains("草原\\201c 补助\\201d \\22 \\5c 办法\\3c \\2f style\\3e 解读");
    assertThat(page.select("td strong").eachText().get(0)).contains("办法</style>解读");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n[那一条](policy:#art-99)\n", "\n<b>粗</b>\n"})
  void writesNothingOfAPackageWithAnError(String wrong) {
    workspace.append(ZH, wrong);

    JieduRun run = run("dossier", "butie");

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(run.out()).contains(ZH + ":");
    assertThat(run.err()).contains("no submission was written");
    assertThat(folder.resolve("dossier")).doesNotExist();
  }

  @Test
  void namesTheNearestPackage() {
    JieduRun run = run("dossier", "buti");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).startsWith("There is no package buti.").contains("butie");
    assertThat(folder.resolve("dossier")).doesNotExist();
  }

  @Test
  void hasNothingToSubmitOfAPackageThatWasWithdrawn() {
    workspace.append(YAML, "withdrawn: {on: 2026-05-01, reason: {zh: 有误, bo: ནོར་འཁྲུལ།}}\n");

    JieduRun run = run("dossier", "butie");

    assertThat(run.code()).as("%s", run).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).startsWith("The package butie was withdrawn");
  }

  @Test
  void saysInOneSentenceThatTheFileCannotBeWritten() throws IOException {
    Files.writeString(folder.resolve("taken"), "a file in the way");

    JieduRun run = run("dossier", "butie", "-o", "taken/butie.html", "-q");

    assertThat(run.code()).as("%s", run).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(folder.resolve("taken")).hasContent("a file in the way");
  }

  @ParameterizedTest
  @CsvSource({"en", "zh"})
  void endsItsHelpWithExamples(String language) {
    JieduRun run = run("dossier", "--help", "--messages", language);

    assertThat(run.code()).isZero();
    assertThat(run.out().strip().lines().reduce("", (before, line) -> line))
        .startsWith("  jiedu dossier ");
  }

  private Document dossier() throws IOException {
    JieduRun run = run("dossier", "butie");
    assertThat(run.code()).as("%s", run).isZero();
    return Jsoup.parse(Files.readString(folder.resolve("dossier/butie.html"), UTF_8));
  }

  private static String css(Document page) {
    return Pattern.compile("base64,[^)]*").matcher(page.select("style").html()).replaceAll("");
  }

  private void record(String step, String by) {
    JieduRun run = run("review", "butie", "--step", step, "--by", by);
    assertThat(run.code()).as("%s", run).isZero();
  }

  private JieduRun run(String... args) {
    return JieduRun.in(folder, args);
  }
}
