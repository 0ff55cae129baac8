package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;

import java.io.IOException;
import java.nio.file.Path;
import org.jiedu.TestWorkspace;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at the pages of a package that has a poster, built by the real command. */
final class PosterPageTest {
  private static final String YAML = PACKAGE + "package.yaml";
  private static final String ZH = PACKAGE + "zh.md";

  @TempDir private Path folder;
  private TestWorkspace workspace;

  @BeforeEach
  void writeAPackageThatAsks() {
    workspace =
        TestWorkspace.in(folder.resolve("workspace"))
            .append(YAML, "poster: {}\nessentials: {who: {zh: 牧户, bo: འབྲོག་ཁྱིམ།}}\n")
            .with(
                PACKAGE + "charts/steps.yaml",
                """
                kind: steps
                title: {zh: 三步办好, bo: གོམ་པ་གསུམ།}
                summary: {zh: 申请后领取。, bo: རེ་ཞུ་བྱས་རྗེས་ལེན།}
                rows:
                  - {label: {zh: 申请, bo: རེ་ཞུ།}}
                """)
            .append(
                ZH,
                """

                ## 办事流程

                ![步骤](charts/steps.yaml)

                - 带身份证到乡里去办理
                - 带合同

                ## 后续工作

                这一段用大家听得懂的话说明这一节的内容。

                | 项目 | 标准 |
                |---|---|
                | 甲 | <3元 |
                """)
            .append(
                PACKAGE + "bo.md",
                """

                ## དོན་གཅོད་ཀྱི་རིམ་པ།

                ![གོམ་པ།](charts/steps.yaml)

                - ཐོབ་ཐང་ལག་ཁྱེར་འཁྱེར་ནས་ཤང་དུ་འགྲོ་དགོས།
                - གན་རྒྱ།

                ## གོམ་སྟབས་རྗེས་མའི་ལས་དོན།

                | རྣམ་གྲངས། | ཚད་གཞི། |
                |---|---|
                | ཀ | 3 |
                """);
  }

  @Test
  void showsTheTopOfThePictureAndLeadsToTheWhole() throws IOException {
    Element poster = page("interpretations/butie/").expectFirst("section.poster");

    Element image = poster.expectFirst("a.poster-window > img");
    assertThat(image.attr("src")).isEqualTo("../../interpretations/butie/poster.zh-bo.png");
    assertThat(image.attr("alt")).startsWith("草原补助资金管理办法解读").contains("一图读懂");
    assertThat(image.attr("loading")).isEqualTo("lazy");
    assertThat(poster.select(".poster-files a").eachAttr("href"))
        .containsExactly(
            "../../interpretations/butie/poster.zh-bo.png",
            "../../interpretations/butie/poster.zh-bo.svg");
  }

  @Test
  void saysInWordsAllThatThePictureSays() throws IOException {
    Element twin = page("zh/interpretations/butie/").expectFirst("section.poster details.twin");

    assertThat(twin.select("h3").eachText())
        .containsExactly(
            "政策背景依据", "目标任务", "涉及范围", "主要内容", "执行标准", "办事流程", "注意事项", "惠民利民举措", "后续工作", "关键词诠释",
            "联系方式");
    assertThat(twin.select("dl.facts").text()).isEqualTo("适用对象 牧户");
    assertThat(twin.select("ul li").eachText()).contains("带身份证到乡里去办理", "带合同");
    assertThat(twin.select("p").eachText()).contains("三步办好", "申请后领取。");
    assertThat(twin.select("table tr").eachText()).containsExactly("项目 标准", "甲 <3元");
    assertThat(twin.text())
        .contains("草原补助资金管理办法解读", "示财〔2026〕1号", "财政厅", "0000-0000002", "2026-03-10 10:00")
        .contains("https://www.example.gov.cn/zh/interpretations/butie/");
  }

  @Test
  void marksWhatStandsInForTheTranslation() throws IOException {
    Element twin = page("bo/interpretations/butie/").expectFirst("section.poster details.twin");

    assertThat(twin.select(".twin-policies [lang=zh-Hans-CN]").eachText())
        .contains("草原补助资金管理办法", "示财〔2026〕1号");
    assertThat(twin.select("ul li").eachText()).contains("གན་རྒྱ།");
  }

  @Test
  void namesThePackagesCardWhereTheLinkIsShared() throws IOException {
    Document page = page("bo/interpretations/butie/");
    String card = "https://www.example.gov.cn/interpretations/butie/card.bo.png";

    assertThat(page.select("meta[name=Image]").eachAttr("content")).containsExactly(card);
    assertThat(page.select("meta[property=og:image]").eachAttr("content")).containsExactly(card);
    assertThat(page.select("meta[name^=og:]")).isEmpty();
  }

  @Test
  void showsNothingWhereNobodyAsked() throws IOException {
    workspace.replace(YAML, "poster: {}\n", "");

    Document page = page("interpretations/butie/");

    assertThat(page.select(".poster")).isEmpty();
    assertThat(page.select("meta[property=og:image]").attr("content"))
        .isEqualTo("https://www.example.gov.cn/card.zh.png");
  }

  private Document page(String address) throws IOException {
    Path site = folder.resolve("site");
    JieduRun run = JieduRun.in(workspace.root(), "build", "-o", site.toString());
    assertThat(run.code()).as("%s", run).isZero();
    return new BuiltSite(site).page(address + "index.html");
  }
}
