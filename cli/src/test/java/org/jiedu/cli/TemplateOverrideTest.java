package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A portal's own templates, one file at a time, through the real command. */
final class TemplateOverrideTest {
  private static final Path PACKED = Path.of("../templates");

  @TempDir private Path folder;
  private TestWorkspace workspace = TestWorkspace.existing(Path.of(""));

  @BeforeEach
  void writeAWorkspace() {
    workspace = TestWorkspace.in(folder.resolve("workspace"));
  }

  @ParameterizedTest
  @CsvSource({
    "message.peb, <h1>, <h1 class=\"ours\">, 404.html",
    "policy.peb, <h1 class=\"pair\">, <h1 class=\"ours\">, zh/policies/caizheng-2026-1/index.html",
    "layout.peb, <footer class=\"footer\">, <footer class=\"ours\">, bo/index.html",
    "macros.peb, <li class=\"contact\">, <li class=\"ours\">, zh/interpretations/butie/index.html",
    "rows.peb, <summary>, <summary class=\"ours\">, zh/policies/caizheng-2026-1/index.html"
  })
  void takesThePlaceOfThePackedFile(String file, String old, String own, String page)
      throws IOException {
    override(file, old, own);

    JieduRun run = build("en");

    assertThat(run.code()).as("%s", run).isZero();
    assertThat(workspace.text("site/public/" + page)).contains("class=\"ours\"");
  }

  /** Each kind of template with each kind of fault: a file, its line 2, and what is said of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "message.peb; {{ page.titel }}; “MessageView”里没有“titel”这一项；请核对拼写。",
        "message.peb; {{ titel }}; 没有“titel”这个变量；模板里的内容都从 page 开始，写作 page.…。",
        "message.peb; {% if page.target is empty %}; 有一个标签没有结束，缺少 {% endif %}。",
        "policy.peb; {% if page.set is empty %}; {% endblock %} 不该在这里：它前面有别的标签没有结束",
        "message.peb; {% fro x in page.target %}; 没有“fro”这个标签。",
        "policy.peb; {{ page.card.titel }}; “PolicyCard”里没有“titel”这一项；请核对拼写。",
        "layout.peb; {{ page.frame.titel }}; “Frame”里没有“titel”这一项；请核对拼写。",
        "layout.peb; {{ page. }}; “}}”不该在这里，它前面可能少写了什么。",
        "layout.peb; {% endfor %}; {% endfor %} 不该在这里：",
        "macros.peb; {% macro x( %}; “)”没有配对。",
        "macros.peb; {% endif %}; {% endif %} 不该在这里：",
        "message.peb; {{ nope(page) }}; 没有“nope”这个函数或者宏；用宏的文件开头要有 {% import \"macros.peb\" %}。",
        "message.peb; {{ page.title | nope }}; 没有“nope”这个过滤器。",
        "message.peb; {{ page.title; 文件结束得太早，有一个 {{ 或者 {% 没有结束。"
      })
  void saysWithFileAndLineWhatIsWrong(String file, String fault, String said) throws IOException {
    brokenInLineTwo(file, fault);

    JieduRun run = build("zh");

    assertThat(run.code()).as("%s", run).isEqualTo(ExitCode.CONTENT);
    assertThat(run.err() + run.out())
        .containsPattern("templates/" + file + ":[0-9]+:1: error: 模板无法使用：")
        .contains("模板无法使用：" + said, "[template-invalid]");
    assertThat(workspace.root().resolve("site/public")).doesNotExist();
  }

  @Test
  void saysItInEnglishToo() throws IOException {
    brokenInLineTwo("message.peb", "{{ page.titel }}");

    JieduRun run = build("en");

    assertThat(run.err() + run.out())
        .contains(
            "templates/message.peb:2:1: error: The template cannot be used: MessageView has no"
                + " titel; look at its spelling. [template-invalid]");
  }

  @Test
  void introducesWhatItHasNoWordsFor() throws IOException {
    brokenInLineTwo("message.peb", "{% if page is none %}{% endif %}");

    JieduRun run = build("zh");

    assertThat(run.err() + run.out()).contains("模板无法使用；模板引擎的说明是：Wrong operand(s) type");
  }

  private void override(String file, String old, String own) throws IOException {
    workspace.with("templates/" + file, Files.readString(PACKED.resolve(file)));
    workspace.replace("templates/" + file, old, own);
  }

  /** A page's own text stands in its main block; line 2 of any other is outside of it. */
  private void brokenInLineTwo(String file, String fault) throws IOException {
    boolean isShort = file.equals("message.peb");
    String packed = Files.readString(PACKED.resolve(file));
    int line = packed.indexOf('\n') + 1;
    boolean isInBlock = file.equals("policy.peb");
    int at = isInBlock ? packed.indexOf('\n', packed.indexOf("{% block main %}")) + 1 : line;
    workspace.with(
        "templates/" + file,
        isShort
            ? "<h1>x</h1>\n" + fault + "\n"
            : packed.substring(0, at) + fault + "\n" + packed.substring(at));
  }

  private JieduRun build(String messages) {
    return JieduRun.in(workspace.root(), "build", "--pictures", "none", "--messages", messages);
  }
}
