package org.jiedu.markdown.html;

import java.util.Optional;
import org.commonmark.node.Node;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.markdown.MarkdownReader;
import org.jiedu.markdown.chart.Embed;
import org.jiedu.markdown.link.KnownNumbers;
import org.jiedu.markdown.link.LinkTarget;
import org.jiedu.script.Language;
import org.jiedu.source.SourceText;

/** A small site: policy "p" is known, all else is not there. */
final class HtmlFixture {
  private static final HtmlWords WORDS =
      new HtmlWords(
          type -> "T-" + type.name(), number -> "back from " + number, "table", "done", "open");

  private HtmlFixture() {}

  static MarkdownDocument document(String markdown) {
    return new MarkdownReader().read(SourceText.of("zh.md", markdown), 0);
  }

  static HtmlSettings settings(String language, String suffix) {
    KnownNumbers numbers =
        number ->
            number.equals("国办发〔2018〕123号") || number.equals("国务院令第711号")
                ? Optional.of("p")
                : Optional.empty();
    return new HtmlSettings(
        new Language(language), suffix, HtmlFixture::href, embeds(), numbers, WORDS);
  }

  static String html(String markdown, String language, String suffix) {
    MarkdownDocument document = document(markdown);
    HtmlWriter writer = new HtmlWriter(document, settings(language, suffix));
    StringBuilder html = new StringBuilder();
    for (Node node = document.root().getFirstChild(); node != null; node = node.getNext()) {
      html.append(writer.block(node));
    }
    return html.append(writer.footnotes()).toString();
  }

  static String html(String markdown) {
    return html(markdown, "zh", "");
  }

  private static Optional<String> href(LinkTarget target) {
    if (target instanceof LinkTarget.ToPolicy policy) {
      String anchor = policy.anchor().isEmpty() ? "" : "#" + policy.anchor();
      return policy.policyId().equals("p") || policy.policyId().isEmpty()
          ? Optional.of("../policies/p/" + anchor)
          : Optional.empty();
    }
    return target instanceof LinkTarget.ToFile file ? Optional.of(file.path()) : Optional.empty();
  }

  private static EmbedWriter embeds() {
    return new EmbedWriter() {
      @Override
      public String block(Embed embed) {
        return "<figure>" + embed.kind() + " " + embed.path() + "</figure>";
      }

      @Override
      public String inline(Embed embed) {
        return "<i>" + embed.kind() + " " + embed.path() + "</i>";
      }
    };
  }
}
