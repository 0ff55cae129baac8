package org.jiedu.markdown.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.markdown.MarkdownReader;
import org.jiedu.markdown.anchor.Anchor;
import org.jiedu.source.SourceText;
import org.junit.jupiter.api.Test;

class SectionReaderTest {
  private static final SectionNames NAMES =
      SectionNames.of(Map.of("goals", List.of("目标任务"), "scope", List.of("涉及范围")));

  @Test
  void takesTheExplicitIdFirst() {
    MarkdownDocument document = document("## 目标任务\n\n## 为什么？");
    Anchor.put(document.root().getFirstChild(), "scope");
    Anchor.put(document.root().getLastChild(), "reasons");

    List<Section> sections = SectionReader.read(document, NAMES).sections();

    assertThat(sections).extracting(Section::anchor).containsExactly("scope", "reasons");
    assertThat(sections).extracting(Section::isKnown).containsExactly(true, false);
    assertThat(sections.get(0).title()).isEqualTo("目标任务");
  }

  @Test
  void countsAQuestionForTheSectionOfItsId() {
    MarkdownDocument document = document("## 目标任务\n\n### 问：谁？\n\n答。\n\n## 涉及范围");
    Node question = document.root().getFirstChild().getNext();
    Anchor.put(question, "scope");

    Sections sections = SectionReader.read(document, NAMES);

    assertThat(sections.questions()).hasSize(1);
    assertThat(sections.questions().get(0).countsFor()).hasValue("scope");
    assertThat(sections.questions().get(0).place().line()).isEqualTo(3);
    assertThat(sections.sections().get(1).anchor()).isEqualTo("scope-2");
  }

  @Test
  void givesASecondQuestionAnAnchorOfItsOwn() {
    MarkdownDocument document = document("### 问：谁？\n\n### 问：谁还？");
    Anchor.put(document.root().getFirstChild(), "scope");
    Anchor.put(document.root().getLastChild(), "scope");

    Sections sections = SectionReader.read(document, NAMES);

    assertThat(sections.questions())
        .extracting(question -> Anchor.of(question.heading()).orElseThrow())
        .containsExactly("scope", "scope-2");
    assertThat(sections.questions().get(1).countsFor()).hasValue("scope");
  }

  @Test
  void readsATextWithoutSections() {
    assertThat(SectionReader.read(document(""), NAMES).sections()).isEmpty();
    assertThat(SectionReader.read(document("甲"), NAMES).lead()).hasSize(1);
  }

  private static MarkdownDocument document(String text) {
    return new MarkdownReader().read(SourceText.of("zh.md", text), 0);
  }
}
