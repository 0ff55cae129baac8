package org.jiedu.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiedu.TestWorkspace.PACKAGE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jiedu.TestWorkspace;
import org.jiedu.content.Interpretation;
import org.jiedu.library.Library;
import org.jiedu.script.Language;
import org.jiedu.script.Typefaces;
import org.jiedu.script.Typesetter;
import org.jiedu.source.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PostersTest {
  private static final String YAML = PACKAGE + "package.yaml";
  private static final String ZH = PACKAGE + "zh.md";
  private static final String BO = PACKAGE + "bo.md";
  private static final String SENTENCE = "这一段用大家听得懂的话说明这一节的内容，方便农牧民理解政策。";
  private static final String TIBETAN = "འབྲོག་པས་གོ་བདེ་བའི་སྐད་ཆས་གསལ་པོར་བཤད་ཡོད།";
  private static final Edition CHINESE = Edition.of(new Language("zh"));
  private static final Edition TIBETAN_ONLY = Edition.of(new Language("bo"));

  @TempDir private Path folder;
  private TestWorkspace workspace;

  @BeforeEach
  void writeAPackage() {
    workspace = TestWorkspace.in(folder);
    chinese("## 目标任务\n\n" + SENTENCE + "\n");
    tibetan("## དམིགས་འབེན་ལས་འགན།\n\n" + TIBETAN + "\n");
  }

  @Test
  void tellsWhatThePictureHasAroundTheCards() throws IOException {
    workspace.append(YAML, "essentials: {who: {zh: 牧户, bo: འབྲོག་ཁྱིམ།}}\n");

    Poster poster = poster(bilingual());

    assertThat(poster.title().plain()).isEqualTo("题 མིང་");
    assertThat(poster.interpreter().plain()).isEqualTo("财政厅 ནོར་སྲིད་ཐིང་།");
    assertThat(poster.policies())
        .extracting(Poster.Source::number, source -> source.title().plain())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("示财〔2026〕1号", "草原补助资金管理办法"));
    assertThat(poster.facts())
        .extracting(fact -> fact.value().plain())
        .containsExactly("牧户 འབྲོག་ཁྱིམ།");
    assertThat(poster.contacts()).extracting(ContactView::phone).containsExactly("0000-0000002");
    assertThat(poster.address()).isEqualTo("https://www.example.gov.cn/interpretations/butie/");
    assertThat(poster(TIBETAN_ONLY).address())
        .isEqualTo("https://www.example.gov.cn/bo/interpretations/butie/");
    assertThat(poster.published()).isEqualTo("2026-03-10 10:00");
  }

  @Test
  void putsTheCardsInTheOrderOfReading() throws IOException {
    chinese(sections("关键词诠释", "新旧政策差异", "注意事项", "办事流程", "执行标准", "主要内容", "涉及范围", "目标任务", "政策背景依据"));

    assertThat(lines(poster(CHINESE)).stream().filter(line -> line.startsWith("# ")))
        .containsExactly(
            "# 政策背景依据",
            "# 目标任务",
            "# 涉及范围",
            "# 主要内容",
            "# 执行标准",
            "# 办事流程",
            "# 新旧政策差异",
            "# 注意事项",
            "# 关键词诠释");
  }

  @Test
  void takesTheSectionsThatTheAuthorNamesInThatOrder() throws IOException {
    chinese(sections("目标任务", "涉及范围", "执行标准"));
    workspace.append(YAML, "poster: {sections: [standards, goals]}\n");

    assertThat(lines(poster(CHINESE))).containsExactly("# 执行标准", SENTENCE, "# 目标任务", SENTENCE);
  }

  @Test
  void cutsNoSentenceButTakesOneAtLeast() throws IOException {
    String longer = "补".repeat(50) + "。";
    chinese(
        "## 目标任务\n\n"
            + "助".repeat(80)
            + "。\n第二句。\n\n第二段。\n\n## 涉及范围\n\n"
            + longer
            + "十个汉字还放得下吧。\n这句放不下。\n");
    tibetan("## དམིགས་འབེན་ལས་འགན།\n\n" + "ཀ་".repeat(35) + "ཡོད། ཁ་ཁ་ཡིན། ག་ག་ག་རེད།\n");

    assertThat(lines(poster(CHINESE)))
        .containsExactly("# 目标任务", "助".repeat(80) + "。", "# 涉及范围", longer + "十个汉字还放得下吧。");
    assertThat(lines(poster(TIBETAN_ONLY)))
        .contains("ཀ་".repeat(35) + "ཡོད། ཁ་ཁ་ཡིན།")
        .contains("# དམིགས་འབེན་ལས་འགན།");
  }

  @Test
  void dropsWhatCannotBeFollowedOnPaper() throws IOException {
    chinese(
        "## 目标任务\n\n按**面积**发（[第二条](policy:#art-2)、[第三条](policy:#art-3)），见[通知](policy:#art-1)\n的`附件`[^a]。\n\n[^a]: 注。\n");
    tibetan(
        "## དམིགས་འབེན་ལས་འགན།\n\nཐད་ཀར་གཏོགས་([དོན་ཚན](policy:#art-1))། ཁྱོན་བྱེད་([དོན་ཚན](policy:#art-2))། དེ་ཡིན།\n");

    assertThat(lines(poster(CHINESE))).containsExactly("# 目标任务", "按面积发，见通知的附件。");
    assertThat(lines(poster(TIBETAN_ONLY))).contains("ཐད་ཀར་གཏོགས། ཁྱོན་བྱེད། དེ་ཡིན།");
  }

  @Test
  void pairsListsOfOneLengthAndPutsOthersOneBehindTheOther() throws IOException {
    chinese("## 目标任务\n\n- 甲；\n- 乙。还有。\n\n## 涉及范围\n\n1. 丙\n2. 丁\n");
    tibetan("## དམིགས་འབེན་ལས་འགན།\n\n- ཀ\n- ཁ\n\n## འབྲེལ་བའི་ཁྱབ་ཁོངས།\n\n1. ག\n2. ང་\n3. ཅ\n");

    assertThat(lines(poster(bilingual())))
        .containsExactly(
            "# 目标任务 དམིགས་འབེན་ལས་འགན།",
            "- 甲 ཀ",
            "- 乙 ཁ",
            "# 涉及范围 འབྲེལ་བའི་ཁྱབ་ཁོངས།",
            "1 丙",
            "1 丁",
            "1 ག",
            "1 ང་",
            "1 ཅ");
  }

  @Test
  void takesSixItemsAtMost() throws IOException {
    chinese("## 目标任务\n\n- 1甲\n- 2\n- 3\n- 4\n- 5\n- 6\n- 7\n");

    assertThat(lines(poster(CHINESE))).hasSize(7).endsWith("- 6");
  }

  @Test
  void makesACardForEachHeadingOfTheContent() throws IOException {
    chinese("## 主要内容\n\n先说一句。\n\n### （一）补什么\n\n补面积。\n\n### 补给谁\n\n- 牧户\n- 老人\n");
    tibetan(
        "## ནང་དོན་གཙོ་བོ།\n\n### ཅི་ཞིག\n\nརྒྱ་ཁྱོན་ཡིན།\n\n### སུ་ལ།\n\n- འབྲོག་ཁྱིམ།\n- རྒན་རྒོན།\n");

    assertThat(lines(poster(bilingual())))
        .containsExactly(
            "# 主要内容 ནང་དོན་གཙོ་བོ།",
            "先说一句。",
            "#1 补什么 ཅི་ཞིག",
            "补面积。 རྒྱ་ཁྱོན་ཡིན།",
            "#2 补给谁 སུ་ལ།",
            "- 牧户 འབྲོག་ཁྱིམ།",
            "- 老人 རྒན་རྒོན།");
  }

  @Test
  void makesACardForEachItemOfTheContentWhereThereIsNoHeading() throws IOException {
    chinese("## 主要内容\n\n- **助学金**：分两档。按困难定。\n- **免学费**的学生不交钱。\n- 其他。\n");

    assertThat(lines(poster(CHINESE)))
        .containsExactly("#1 助学金", "分两档。按困难定。", "#2 免学费", "免学费的学生不交钱。", "#3 主要内容", "其他。");
  }

  @Test
  void putsPointsOfUnequalNumbersOneLanguageBehindTheOther() throws IOException {
    chinese("## 主要内容\n\n- 甲\n- 乙\n");
    tibetan("## ནང་དོན་གཙོ་བོ།\n\n- ཀ\n- ཁ\n- ག\n");

    assertThat(lines(poster(bilingual())).stream().filter(line -> !line.startsWith("#")))
        .containsExactly("甲", "乙", "ཀ", "ཁ", "ག");
  }

  @Test
  void namesTooManyHeadingsInOneCard() throws IOException {
    StringBuilder text = new StringBuilder("## 主要内容\n");
    for (int i = 1; i <= 9; i++) {
      text.append("\n### 第").append(i).append("点\n\n说明。\n");
    }
    chinese(text.toString());

    assertThat(lines(poster(CHINESE))).hasSize(10).startsWith("# 主要内容", "1 第1点").endsWith("1 第9点");
  }

  @Test
  void showsAChartInPlaceOfTheTableAndSmallTablesElsewhere() throws IOException {
    chart("money", "kind: figures", "- {value: \"3\", label: {zh: 三, bo: ག}}");
    String table = "| 项 | 元 |\n|---|---|\n| 甲 | 3 |\n";
    chinese(
        "## 目标任务\n\n"
            + table
            + "\n![钱](charts/money.yaml)\n\n## 涉及范围\n\n"
            + table
            + "\n## 执行标准\n\n| 1 | 2 | 3 | 4 |\n|---|---|---|---|\n| 1 | 2 | 3 | 4 |\n");
    tibetan(
        "## དམིགས་འབེན་ལས་འགན།\n\n![དངུལ](charts/money.yaml)\n\n## འབྲེལ་བའི་ཁྱབ་ཁོངས།\n\n| ཀ | ཁ |\n|---|---|\n| ག | 3 |\n");

    assertThat(lines(poster(bilingual())))
        .containsExactly(
            "# 目标任务 དམིགས་འབེན་ལས་འགན།",
            "chart money 题 མིང་།",
            "# 涉及范围 འབྲེལ་བའི་ཁྱབ་ཁོངས།",
            "| 项 ཀ | 元 ཁ",
            "| 甲 ག | 3 3");
  }

  @Test
  void tellsHowToApplyByStepsWhereverTheyStand() throws IOException {
    chart("steps", "kind: steps", "- {label: {zh: 申请, bo: རེ་ཞུ།}}");
    chinese("## 执行标准\n\n补面积。\n\n![步骤](charts/steps.yaml)\n\n1. 申请\n2. 领取\n\n## 新旧政策差异\n\n涨了。\n");

    assertThat(lines(poster(CHINESE)))
        .containsExactly("# 执行标准", "补面积。", "# 办事流程", "chart steps 题", "# 新旧政策差异", "涨了。");
  }

  @Test
  void leavesStepsWhereTheyStandIfTheAuthorChoseTheSections() throws IOException {
    chart("steps", "kind: steps", "- {label: {zh: 申请, bo: རེ་ཞུ།}}");
    chinese("## 执行标准\n\n![步骤](charts/steps.yaml)\n");
    workspace.append(YAML, "poster: {sections: [standards]}\n");

    assertThat(lines(poster(CHINESE))).containsExactly("# 执行标准", "chart steps 题");
  }

  @Test
  void listsTermsWithTheirMeaning() throws IOException {
    chinese("## 关键词诠释\n\n- **禁牧**：全年不放牧。让草长。\n- **轮牧**：轮着放。\n");
    tibetan("## གནད་ཚིག་འགྲེལ་བཤད།\n\n- **ཀ**：ཁ་ཡིན།\n- **ག** ཞེས་པ་ང་ཡིན།\n");

    assertThat(lines(poster(bilingual())))
        .containsExactly(
            "# 关键词诠释 གནད་ཚིག་འགྲེལ་བཤད།", "禁牧 ཀ = 全年不放牧。让草长。 ཁ་ཡིན།", "轮牧 ག = 轮着放。 ཞེས་པ་ང་ཡིན།");
  }

  @Test
  void replacesTheWordsOfASectionByTheAuthors() throws IOException {
    chart("money", "kind: figures", "- {value: \"3\", label: {zh: 三, bo: ག}}");
    chinese("## 主要内容\n\n![钱](charts/money.yaml)\n\n### 甲\n\n一。\n\n### 乙\n\n二。\n");
    workspace.append(YAML, "poster: {texts: {content: {zh: 每亩3元。, bo: མུའུ་རེར་སྒོར་3།}}}\n");

    assertThat(lines(poster(CHINESE))).containsExactly("# 主要内容", "每亩3元。", "chart money 题");
  }

  @Test
  void keepsThePartsOfASectionInOneCard() throws IOException {
    chinese("## 起草背景\n\n冷。\n\n## 主要依据\n\n有法。\n");

    assertThat(lines(poster(CHINESE))).containsExactly("# 政策背景依据", "冷。", "有法。");
  }

  @Test
  void takesAnswersForTheSectionThatTheyCountFor() throws IOException {
    workspace.replace(YAML, "form: text", "form: questions");
    chinese(
        """
        ## 主要内容

        ### 问：讲什么？

        讲补助。

        ### 问：谁能领？ {#scope}

        牧户能领。

        ### 问：怎么领？

        去乡里。
        """);

    assertThat(lines(poster(CHINESE)))
        .containsExactly("# 涉及范围", "牧户能领。", "#1 讲什么？", "讲补助。", "#2 怎么领？", "去乡里。");
  }

  @Test
  void fallsBackToTheLanguageThatHasTheSection() throws IOException {
    chinese("## 目标任务\n\n甲。\n\n## 涉及范围\n\n乙。\n");

    Poster poster = poster(TIBETAN_ONLY);

    assertThat(lines(poster))
        .containsExactly("# དམིགས་འབེན་ལས་འགན།", TIBETAN, "# འབྲེལ་བའི་ཁྱབ་ཁོངས།", "乙。");
    Piece.Words words = (Piece.Words) poster.cards().get(1).pieces().get(0);
    assertThat(words.text().first().lang()).isEqualTo("zh-Hans-CN");
  }

  @Test
  void readsWarningsButNoExamples() throws IOException {
    chinese("## 注意事项\n\n> [!EXAMPLE]\n> 比如。\n\n> [!WARNING]\n> 不收费。\n\n别的。\n");

    assertThat(lines(poster(CHINESE))).containsExactly("# 注意事项", "不收费。");
  }

  @Test
  void makesPicturesForWhomTheSettingSays() {
    assertThat(hasPictures(Pictures.ASKED)).isFalse();
    assertThat(hasPictures(Pictures.ALL)).isTrue();

    workspace.append(YAML, "poster: {}\n");

    assertThat(hasPictures(Pictures.ASKED)).isTrue();
    assertThat(hasPictures(Pictures.NONE)).isFalse();
  }

  @Test
  void takesTheFormOfADiagramForAnAsking() {
    workspace.replace(YAML, "form: text", "form: diagram");

    assertThat(hasPictures(Pictures.ASKED)).isTrue();
  }

  @Test
  void makesNoPictureOfWhatWasWithdrawn() {
    workspace.append(YAML, "poster: {}\nwithdrawn: {on: 2026-05-01, reason: {zh: 错, bo: ནོར།}}\n");

    assertThat(hasPictures(Pictures.ASKED)).isFalse();
    assertThat(hasPictures(Pictures.ALL)).isFalse();
    assertThatThrownBy(() -> poster(CHINESE)).isInstanceOf(IllegalArgumentException.class);
  }

  private void chinese(String body) {
    workspace.with(ZH, "---\ntitle: 题\nsummary: 概要\n---\n\n" + body);
  }

  private void tibetan(String body) {
    workspace.with(BO, "---\ntitle: མིང་\nsummary: བསྡུས་དོན།\n---\n\n" + body);
  }

  private static String sections(String... names) {
    return List.of(names).stream()
        .map(name -> "## " + name + "\n\n" + SENTENCE + "\n")
        .collect(Collectors.joining("\n"));
  }

  private void chart(String name, String kind, String rows) {
    workspace.with(
        PACKAGE + "charts/" + name + ".yaml",
        kind
            + "\ntitle: {zh: 题, bo: མིང་།}\nsummary: {zh: 述, bo: བསྡུས།}\nrows:\n  "
            + rows
            + "\n");
  }

  private Edition bilingual() {
    return Edition.bilingual(workspace.library().site());
  }

  private Poster poster(Edition edition) throws IOException {
    Library library = workspace.library();
    PageSources sources = sources(library, Pictures.ASKED);
    return new Posters(sources).poster(library.interpretation("butie").orElseThrow(), edition);
  }

  private boolean hasPictures(Pictures pictures) {
    Library library = workspace.library();
    Interpretation butie = library.interpretation("butie").orElseThrow();
    return sources(library, pictures).hasPictures(butie);
  }

  /** Returns a poster's cards in lines. */
  private static List<String> lines(Poster poster) {
    List<String> lines = new java.util.ArrayList<>();
    for (Poster.Card card : poster.cards()) {
      lines.add("#" + (card.number() == 0 ? "" : card.number()) + " " + card.heading().plain());
      card.pieces().forEach(piece -> lines.addAll(lines(piece)));
    }
    return lines;
  }

  private static List<String> lines(Piece piece) {
    if (piece instanceof Piece.Words words) {
      return List.of(words.text().plain());
    }
    if (piece instanceof Piece.Items items) {
      String mark = items.isNumbered() ? "1 " : "- ";
      return items.items().stream().map(item -> mark + item.plain()).toList();
    }
    if (piece instanceof Piece.Figure figure) {
      String name = figure.chart().file().replaceAll(".*/|\\.yaml", "");
      return List.of("chart " + name + " " + figure.title().plain());
    }
    if (piece instanceof Piece.Terms terms) {
      return terms.definitions().stream()
          .map(one -> one.term().plain() + " = " + one.meaning().plain())
          .toList();
    }
    Piece.Table table = (Piece.Table) piece;
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(table.header()), table.rows().stream())
        .map(row -> "| " + row.stream().map(Phrase::plain).collect(Collectors.joining(" | ")))
        .toList();
  }

  private static PageSources sources(Library library, Pictures pictures) {
    return PageSources.of(
        library, TestWorkspace.TODAY, pictures, new Typesetter(Typefaces.packed()), Shelf.none());
  }
}
