package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jiedu.TestWorkspace;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages tell of the state of a text in each language, through the real command. */
final class TibetanNoticesTest {
  private static final String PREVAILS_ZH = "本页藏文为译文，以中文文本为准。";
  private static final String PREVAILS_BO =
      "བོད་ཡིག་ནི་བསྒྱུར་ཡིག་ཡིན་པས། རྒྱ་ཡིག་གི་མ་ཡིག་གཞིར་འཛིན་དགོས།";
  private static final String POLICY = "content/policies/caizheng-2026-1/";

  @TempDir static Path folder;

  private static TestWorkspace workspace = TestWorkspace.existing(Path.of(""));
  private static BuiltSite site = new BuiltSite(Path.of(""));

  @BeforeAll
  static void buildPackagesInEveryState() {
    workspace = TestWorkspace.in(folder.resolve("workspace"));
    copy("dengdai");
    copy("gengzheng");
    copy("chehui");
    workspace
        .delete("content/interpretations/dengdai/bo.md")
        .append(
            "content/interpretations/dengdai/package.yaml",
            "translation: {bo: {due: 2026-03-20, reason: {zh: 译者在下乡。, bo: སྒྱུར་མཁན་གྲོང་དུ་ཡོད།}}}\n")
        .append(
            "content/interpretations/gengzheng/package.yaml",
            """
            corrections:
              - {on: 2026-03-12, change: {zh: 更正电话, bo: ཁ་པར་བཅོས་པ།}}
              - {on: 2026-03-13, change: {zh: 更正地址, bo: གནས་ཡུལ་བཅོས་པ།}}
            """)
        .append(
            "content/interpretations/chehui/package.yaml",
            "withdrawn: {on: 2026-03-14, reason: {zh: 内容有误, bo: ནང་དོན་ནོར་འདུག}}\n");
    site = build("2026-03-15T10:00");
  }

  private static void copy(String id) {
    for (String file : List.of("package.yaml", "zh.md", "bo.md")) {
      workspace.with("content/interpretations/" + id + "/" + file, workspace.text(PACKAGE + file));
    }
  }

  private static BuiltSite build(String moment) {
    JieduRun run = JieduRun.in(workspace.root(), "build", "--as-of", moment);
    assertThat(run.code()).as("%s", run).isZero();
    return new BuiltSite(workspace.root().resolve("site/public"));
  }

  @Test
  void saysThatTheChineseTextPrevailsWhereThereIsATranslation() throws IOException {
    assertThat(notices("bo/interpretations/butie/")).contains(PREVAILS_BO);
    assertThat(notices("interpretations/butie/")).contains(PREVAILS_ZH, PREVAILS_BO);
    assertThat(notices("zh/interpretations/butie/")).isEmpty();
  }

  @Test
  void saysUntilWhenATranslationIsAwaitedAndWhy() throws IOException {
    String bo = "ཆེས་འཕྱི་ན་2026-03-20ཉིན་སྤེལ་ངེས། སྒྱུར་མཁན་གྲོང་དུ་ཡོད།";

    assertThat(notices("bo/interpretations/dengdai/")).contains(bo).doesNotContain(PREVAILS_BO);
    assertThat(notices("interpretations/dengdai/"))
        .contains("最迟2026-03-20发布。译者在下乡。", bo)
        .doesNotContain(PREVAILS_BO);
    assertThat(notices("zh/interpretations/dengdai/")).isEmpty();
  }

  @Test
  void showsTheChineseTextMeanwhileAndMarksIt() throws IOException {
    Element section = page("bo/interpretations/dengdai/").expectFirst("section#goals");

    assertThat(section.select(".cell[lang]").eachAttr("lang")).containsOnly("zh-Hans-CN");
    assertThat(section.select("h2").text()).contains("目标任务");
  }

  @Test
  void saysThatAPolicyHasNoTibetanTextAndShowsTheChineseWithItsAnchors() throws IOException {
    String none = "སྲིད་ཇུས་འདིར་བོད་ཡིག་གི་ཡིག་ཆ་མེད། གཤམ་ནི་རྒྱ་ཡིག་མ་ཡིག་ཡིན།";
    Document bo = page("bo/policies/caizheng-2026-1/");
    Document zh = page("zh/policies/caizheng-2026-1/");

    assertThat(workspace.root().resolve(POLICY + "bo.md")).doesNotExist();
    assertThat(notices("bo/policies/caizheng-2026-1/")).isEqualTo(none);
    assertThat(notices("policies/caizheng-2026-1/")).contains("本政策没有藏文文本，以下为中文原文。", none);
    assertThat(notices("zh/policies/caizheng-2026-1/")).isEmpty();
    assertThat(bo.select(".text .cell").eachAttr("lang")).isNotEmpty().containsOnly("zh-Hans-CN");
    assertThat(bo.select(".text [id]").eachAttr("id"))
        .isNotEmpty()
        .isEqualTo(zh.select(".text [id]").eachAttr("id"));
  }

  @Test
  void listsCorrectionsWithTheirDaysInBothLanguages() throws IOException {
    assertThat(corrections("zh/interpretations/gengzheng/"))
        .contains("2026-03-12", "更正电话", "2026-03-13", "更正地址")
        .doesNotContain("བཅོས");
    assertThat(corrections("bo/interpretations/gengzheng/"))
        .contains("2026-03-12", "ཁ་པར་བཅོས་པ།", "2026-03-13", "གནས་ཡུལ་བཅོས་པ།")
        .doesNotContain("更正");
    assertThat(corrections("interpretations/gengzheng/"))
        .contains("2026-03-12", "更正电话", "ཁ་པར་བཅོས་པ།");
  }

  @Test
  void leavesTheNoticeInThePlaceOfWhatWasWithdrawn() throws IOException {
    assertThat(notices("zh/interpretations/chehui/")).contains("已撤回", "2026-03-14", "内容有误");
    assertThat(notices("bo/interpretations/chehui/"))
        .contains("ཕྱིར་འཐེན་བྱས་ཟིན།", "2026-03-14", "ནང་དོན་ནོར་འདུག")
        .doesNotContain("已撤回", "内容有误");
    assertThat(notices("interpretations/chehui/")).contains("内容有误", "ནང་དོན་ནོར་འདུག");
    for (String path : List.of("zh/", "bo/", "")) {
      assertThat(page(path + "interpretations/chehui/").select(".reading")).isEmpty();
      assertThat(page(path + "interpretations/chehui/").select("h1").text()).isNotBlank();
    }
  }

  private static String corrections(String address) throws IOException {
    return page(address).expectFirst("section[aria-labelledby=corrections]").text();
  }

  private static String notices(String address) throws IOException {
    return page(address).select(".notices").text();
  }

  private static Document page(String address) throws IOException {
    return site.page(address + "index.html");
  }
}
