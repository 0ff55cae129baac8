package org.jiedu.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jiedu.TestWorkspace;
import org.jiedu.page.Edition;
import org.jiedu.picture.Drawing;
import org.jiedu.script.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No text leaves its box, and no line reaches into another, however much an author writes. */
final class PosterLayoutTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final String YAML = PACKAGE + "package.yaml";
  private static final String SYLLABLES = "སྐྱོན་བརྒྱབ་ཧཱུྃ་སྒྲུབ་";

  @TempDir private Path folder;

  @Test
  void keepsEveryLineOfTheSampleInItsBox() {
    PosterFixture sample = new PosterFixture(TestWorkspace.existing(PROJECT));

    assertThat(sample.packages()).hasSizeGreaterThanOrEqualTo(3);
    for (String id : sample.packages()) {
      for (Edition edition : sample.editions()) {
        assertTidy(sample.poster(id, edition));
      }
      assertTidyCard(sample.card(id, new Language("zh")));
      assertTidyCard(sample.card(id, new Language("bo")));
    }
    assertTidyCard(sample.siteCard(new Language("bo")));
  }

  @Test
  void keepsEveryLineOfATextWithoutMeasureInItsBox() {
    PosterFixture extreme = new PosterFixture(extreme());

    for (Edition edition : extreme.editions()) {
      assertTidy(extreme.poster("butie", edition));
    }
  }

  @Test
  void cutsATitleThatNoCardHasRoomFor() {
    PosterFixture extreme = new PosterFixture(extreme());

    Drawing chinese = extreme.card("butie", new Language("zh"));
    Drawing tibetan = extreme.card("butie", new Language("bo"));

    assertTidyCard(chinese);
    assertTidyCard(tibetan);
    assertThat(DrawnLine.of(tibetan)).anyMatch(line -> line.text().endsWith("…"));
  }

  @Test
  void breaksNoNumberOfATable() {
    TestWorkspace workspace =
        TestWorkspace.in(folder)
            .replace(
                PACKAGE + "bo.md",
                "## ལག་བསྟར་ཚད་གཞི།\n",
                """
                ## ལག་བསྟར་ཚད་གཞི།

                | རྣམ་གྲངས | ལོ་གང | སློབ་དུས་རེར་སྤྲོད་པ |
                |---|---|---|
                | སློབ་རོགས་དངུལ་རིམ་པ་དང་པོ | སྒོར་3000 | སྒོར་1500 |
                | སློབ་རོགས་དངུལ་རིམ་པ་གཉིས་པ | སྒོར་2000 | སྒོར་1000 |
                | འགྲོ་འོང་ཁ་གསབ | སྒོར་400 | སྒོར་200 |
                """);

    PosterFixture pictures = new PosterFixture(workspace);

    assertThat(DrawnLine.of(pictures.poster("butie", pictures.editions().get(1))))
        .extracting(DrawnLine::text)
        .contains("སྒོར་3000", "སྒོར་1500");
  }

  private TestWorkspace extreme() {
    StringBuilder contacts = new StringBuilder("contacts:\n");
    for (int i = 1; i <= 9; i++) {
      contacts
          .append("  - {office: {zh: 第%d处%s, bo: %s}, ".formatted(i, "综合".repeat(20), tibetan(9)))
          .append("area: {zh: 全区, bo: ཁུལ་ཡོངས།}, phone: 0000-000000%d, ".formatted(i))
          .append("email: %s@example.gov.cn, ".formatted("zonghe".repeat(8)))
          .append("hours: \"9:30–18:00\", speaks: [zh, bo]}\n");
    }
    return TestWorkspace.in(folder)
        .append(YAML, contacts.toString())
        .append(
            YAML,
            "essentials: {who: {zh: %s, bo: %s}, where: {zh: %s, bo: %s}}\n"
                .formatted("牧".repeat(90), tibetan(20), "A".repeat(120), tibetan(2)))
        .replace("site/site.yaml", "示例政策解读", "示例".repeat(60))
        .replace("site/departments.yaml", "ནོར་སྲིད་ཐིང་།", tibetan(12))
        .replace(PACKAGE + "zh.md", "草原补助资金管理办法解读", "题".repeat(200))
        .replace(PACKAGE + "bo.md", "རྩྭ་ཐང་ཁ་གསབ་མ་དངུལ་འགྲེལ་བཤད།", tibetan(50))
        .replace(PACKAGE + "zh.md", "## 目标任务\n", "## 目标任务\n\n" + items("补".repeat(180)))
        .replace(
            PACKAGE + "bo.md",
            "## དམིགས་འབེན་ལས་འགན།\n",
            "## དམིགས་འབེན་ལས་འགན།\n\n" + items(tibetan(40)))
        .replace(PACKAGE + "zh.md", "## 执行标准\n", "## 执行标准\n\n" + table("标".repeat(30)))
        .replace(
            PACKAGE + "bo.md",
            "## ལག་བསྟར་ཚད་གཞི།\n",
            "## ལག་བསྟར་ཚད་གཞི།\n\n" + table(tibetan(15)))
        .replace(PACKAGE + "zh.md", "## 主要内容\n", "## 主要内容\n\n### " + "点".repeat(90) + "\n\n说明。\n");
  }

  private static String tibetan(int times) {
    return SYLLABLES.repeat(times) + "ཡོད།";
  }

  private static String items(String text) {
    return ("- " + text + "\n").repeat(6) + "\n";
  }

  private static String table(String cell) {
    return "| %s | 3000 | W%s |\n|---|---|---|\n".formatted(cell, "w".repeat(40))
        + "| 1 | 2 | %s |\n\n".formatted(cell);
  }

  private static void assertTidy(Drawing poster) {
    List<DrawnLine> lines = DrawnLine.of(poster);
    assertThat(poster.width()).isEqualTo(PosterStyle.WIDTH);
    assertThat(lines)
        .hasSizeGreaterThan(20)
        .allMatch(
            line -> line.isWithin(isOnSheet(line) ? PosterStyle.MARGIN : PosterStyle.PADDING));
    assertThat(overlaps(lines)).isEmpty();
  }

  private static boolean isOnSheet(DrawnLine line) {
    return line.card().width() == PosterStyle.WIDTH;
  }

  private static void assertTidyCard(Drawing card) {
    List<DrawnLine> lines = DrawnLine.of(card);
    assertThat(card.width()).isEqualTo(1200);
    assertThat(card.height()).isEqualTo(630);
    assertThat(lines).hasSizeGreaterThan(2).allMatch(line -> line.isWithin(72));
    assertThat(overlaps(lines)).isEmpty();
  }

  private static List<String> overlaps(List<DrawnLine> lines) {
    List<String> overlaps = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      for (int j = i + 1; j < lines.size(); j++) {
        if (lines.get(i).overlaps(lines.get(j))) {
          overlaps.add(lines.get(i) + " / " + lines.get(j));
        }
      }
    }
    return overlaps;
  }
}
