package org.jiedu.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;
import static org.jiedu.TestWorkspace.POLICY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jiedu.TestWorkspace;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.markdown.term.Term;
import org.jiedu.script.Language;
import org.jiedu.workspace.Workspace;
import org.jiedu.workspace.WorkspaceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A glance at a text finds what reading it whole finds. */
final class GlanceReaderTest {
  private static final String ZH = PACKAGE + "zh.md";
  private static final String FRONT = "---\ntitle: 草原补助\nsummary: 怎么领。\n---\n";
  private static final String TERMS = "## 关键词诠释\n\n- **低保**：最低生活保障。\n- **草畜平衡**：不超载。\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "前言。\n\n" + TERMS + "\n## 惠民举措\n\n- **不是词**：别的一节。\n",
        "## 七、 名词解释\n\n- **低保**：甲。\n\n## 中间\n\n文。\n\n" + TERMS,
        "## **关键词**诠释\n\n- **低保**：甲。\n",
        "## 自己的说法 {#terms}\n\n- **低保**：甲[一](policy:#art-1)。\n",
        "## 关键词诠释 ##\n\n- **低保**：甲。\n",
        "# 关键词诠释\n\n- **低保**：甲。\n",
        "##关键词诠释\n\n- **不是**：没有空格。\n",
        "关键词诠释\n---\n\n- **低保**：甲。\n",
        "关键词诠释\n  ===\n\n- **低保**：甲。\n",
        "```\n" + TERMS + "```\n\n- **不是**：在代码里。\n",
        "<!--\n" + TERMS + "-->\n\n正文。\n",
        "- 一项\n\n  ## 关键词诠释\n\n  - **不是**：在列表里。\n",
        "> ## 关键词诠释\n> - **不是**：在引文里。\n",
        "  ## 关键词诠释\n\n- **低保**：甲。\n",
        TERMS + "\n低[保][x]。\n\n[x]: policy:#art-1\n",
        TERMS + "\n## 注意\n\n文[^1]。\n\n[^1]: **注**：尾注。\n",
        TERMS + "\n### 小标题\n\n- **更多**：也在这一节。\n",
        TERMS + "    ## 缩进四格\n\n- **再加**：词。\n",
        "正文\n" + TERMS,
        "",
      })
  void findsTheTermsThatTheWholeTextHas(String body) throws Exception {
    TestWorkspace.in(folder).with(ZH, FRONT + body);

    assertThat(interpretation().terms(new Language("zh")).toString())
        .isEqualTo(whole(interpretation()).toString());
  }

  @Test
  void countsLinesAsTheWholeTextDoes() throws Exception {
    TestWorkspace.in(folder).with(ZH, "\uFEFF" + (FRONT + "文。\n\n" + TERMS).replace("\n", "\r\n"));

    List<Term> terms = interpretation().terms(new Language("zh"));

    assertThat(terms).hasSize(2).isEqualTo(whole(interpretation()));
    assertThat(terms.get(0).place().line()).isEqualTo(9);
  }

  @Test
  void findsTheTitleOfAPolicy() throws Exception {
    TestWorkspace.in(folder).with(POLICY + "zh.md", "---\ntitle: >-\n  甲\n  乙\n---\n第一条 文。\n");

    assertThat(content().policies().get(0).titles()).containsExactly("甲 乙");
  }

  private static List<Term> whole(Interpretation interpretation) {
    return interpretation.text(new Language("zh")).orElseThrow().terms();
  }

  private Interpretation interpretation() throws IOException, InterruptedException {
    return content().interpretations().get(0);
  }

  /** Reads as if no folder were asked for. */
  private Content content() throws IOException, InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(2);
    try {
      Workspace workspace = new WorkspaceReader(folder, new Diagnostics()).read().orElseThrow();
      return new ContentReader(workspace, new Diagnostics()).read(workers, asked -> false);
    } finally {
      workers.shutdownNow();
    }
  }
}
