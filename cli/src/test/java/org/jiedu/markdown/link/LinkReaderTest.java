package org.jiedu.markdown.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Place;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.markdown.MarkdownReader;
import org.jiedu.source.SourceText;
import org.junit.jupiter.api.Test;

class LinkReaderTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void readsLinksAndImagesInTheirOrder() {
    List<Link> links = read("见[第*五*条](policy:#art-5)。\n\n| a |\n|---|\n| ![图](charts/a.yaml) |\n");

    assertThat(links)
        .containsExactly(
            new Link(
                new LinkTarget.ToPolicy("", "art-5"),
                new Place("zh.md", 1, 2, 1, 24),
                "第五条",
                false),
            new Link(
                new LinkTarget.ToFile("charts/a.yaml", ""),
                new Place("zh.md", 5, 3, 5, 22),
                "图",
                true));
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void reportsWhereTheUnsafeLinkStands() {
    read("好\n\n点[这里](javascript:alert(1))。\n");

    Diagnostic found = diagnostics.sorted().get(0);
    assertThat(found.rule().id()).isEqualTo("link-unsafe");
    assertThat(found.rule().isFixed()).isTrue();
    assertThat(found.place()).isEqualTo(new Place("zh.md", 3, 2, 3, 27));
    assertThat(found.message().zh()).contains("“javascript:”");
  }

  @Test
  void saysWhatIsWrongWithAnAddressWithoutScheme() {
    read("[a](//host/x) ![b](data:image/png;base64,AA)\n");

    assertThat(diagnostics.sorted())
        .extracting(found -> found.message().en())
        .satisfiesExactly(
            first -> assertThat(first).contains("begins with //"),
            second -> assertThat(second).contains("scheme data:"));
  }

  private List<Link> read(String markdown) {
    MarkdownDocument document = new MarkdownReader().read(SourceText.of("zh.md", markdown), 0);
    return LinkReader.read(document, diagnostics);
  }
}
