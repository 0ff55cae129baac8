package org.jiedu.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiedu.TestWorkspace;
import org.jiedu.page.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A poster says nothing that the page of the same edition does not say in words. */
final class PosterWordsTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path folder;

  @Test
  void saysNothingThatThePageOfTheSampleDoesNot() throws IOException {
    PosterFixture sample = new PosterFixture(TestWorkspace.existing(PROJECT));

    assertThat(unsaid(sample)).isEmpty();
  }

  @Test
  void saysTheAuthorsShorterTextOnThePageToo() throws IOException {
    TestWorkspace workspace =
        TestWorkspace.in(folder)
            .append(
                PACKAGE + "package.yaml",
                """
                essentials: {who: {zh: 有草场承包合同的牧户, bo: རྩྭ་ཐང་གན་རྒྱ་ཡོད་པའི་འབྲོག་ཁྱིམ།}}
                poster:
                  texts:
                    standards: {zh: 每亩每年三元整，秋天发。, bo: མུའུ་རེར་ལོ་རེར་སྒོར་གསུམ།}
                    content: {zh: 领补助只看面积。, bo: རྒྱ་ཁྱོན་ཁོ་ན་ལ་བལྟ།}
                """)
            .append(
                PACKAGE + "zh.md",
                """

                ## 办事流程

                1. 带上身份证、合同到乡里去办理
                2. 等着

                ## 后续工作

                | 项目 | 标准 |
                |---|---|
                | 甲 | <3元 & 更多 |
                """);
    PosterFixture pictures = new PosterFixture(workspace);

    assertThat(unsaid(pictures)).isEmpty();
    for (Edition edition : pictures.editions()) {
      assertThat(DrawnLine.of(pictures.poster("butie", edition)))
          .extracting(DrawnLine::text)
          .containsAnyOf("每亩每年三元整，秋天发。", "མུའུ་རེར་ལོ་རེར་སྒོར་གསུམ།");
    }
  }

  @Test
  void tellsHowToReachAnOfficeWithoutATelephone() throws IOException {
    TestWorkspace workspace =
        TestWorkspace.in(folder)
            .append(
                PACKAGE + "package.yaml",
                "contacts: [{office: {zh: 综合处, bo: ཕྱོགས་བསྡུས་ཁྲུའུ།}, email: zonghe@example.gov.cn}]\n");
    PosterFixture pictures = new PosterFixture(workspace);

    assertThat(DrawnLine.of(pictures.poster("butie", pictures.editions().get(0))))
        .extracting(DrawnLine::text)
        .contains("综合处", "zonghe@example.gov.cn");
    assertThat(unsaid(pictures)).isEmpty();
  }

  private static List<String> unsaid(PosterFixture pictures) throws IOException {
    Map<String, String> pages = pictures.pageTexts();
    List<String> unsaid = new ArrayList<>();
    for (String id : pictures.packages()) {
      for (Edition edition : pictures.editions()) {
        String address = PosterFixture.address(edition, id);
        String words = bare(pages.get(address) + interfaceWords(pictures, edition));
        for (DrawnLine line : DrawnLine.of(pictures.poster(id, edition))) {
          String text = withoutSource(line.text(), pictures.word(edition, "source"));
          if (!text.matches("[1-9][0-9]?[.]?") && !words.contains(bare(text))) {
            unsaid.add(address + ": " + line.text());
          }
        }
      }
    }
    return unsaid;
  }

  /** The words under the code are the picture's own: on the page there is nothing to scan. */
  private static String interfaceWords(PosterFixture pictures, Edition edition) {
    return " " + String.join(" ", pictures.word(edition, "poster-scan"));
  }

  private static String withoutSource(String line, List<String> sources) {
    String text = line;
    for (String source : sources) {
      text = text.startsWith(source) ? text.substring(source.length()) : text;
    }
    return text;
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\u00A0]+", "");
  }
}
