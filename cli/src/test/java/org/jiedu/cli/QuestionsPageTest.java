package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jiedu.TestWorkspace;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package of questions, built as an author builds it. */
final class QuestionsPageTest {
  private static final Pattern CHINESE = Pattern.compile("(?m)^## ");

  @TempDir Path folder;

  @Test
  void showsQuestionsThatStandUnderNoSection() throws IOException {
    TestWorkspace workspace = TestWorkspace.in(folder.resolve("workspace"));
    workspace.replace(TestWorkspace.PACKAGE + "package.yaml", "form: text", "form: questions");
    for (String language : new String[] {"zh", "bo"}) {
      String file = TestWorkspace.PACKAGE + language + ".md";
      workspace.with(file, asQuestions(workspace.text(file), language));
    }

    JieduRun run = JieduRun.in(workspace.root(), "build", "-o", folder.resolve("site").toString());

    assertThat(run.err()).contains("Built");
    Document page =
        new BuiltSite(folder.resolve("site")).page("zh/interpretations/butie/index.html");
    assertThat(page.select("h3#scope").text()).isEqualTo("问：涉及范围");
    assertThat(page.select(".text p").text()).contains("方便农牧民理解政策");
  }

  /** Turns the sections into questions that count for them. */
  private static String asQuestions(String text, String language) {
    String[] ids = {
      "background", "goals", "content", "scope", "standards", "notes", "terms", "benefits"
    };
    String mark = language.equals("zh") ? "问：" : "འདྲི་བ། ";
    String changed = text;
    for (String id : ids) {
      changed = CHINESE.matcher(changed).replaceFirst("### " + mark + "@" + id + "@");
      changed = changed.replaceFirst("@" + id + "@(.*)", "$1 {#" + id + "}");
    }
    return changed;
  }
}
