package org.jiedu.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Image;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jiedu.content.Body;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.markdown.chart.Embed;
import org.jiedu.markdown.chart.EmbedKind;
import org.jiedu.markdown.html.HtmlSettings;
import org.jiedu.markdown.html.HtmlWords;
import org.jiedu.markdown.html.HtmlWriter;
import org.jiedu.markdown.link.LinkReader;
import org.jiedu.script.Language;
import org.jiedu.source.Kinds;

/** Writes the blocks of one text as HTML for one page. Belongs to one thread. */
final class TextWriter {
  private final Language language;
  private final String suffix;
  private final MarkdownDocument document;
  private final EmbedFigures embeds;
  private final HtmlWriter writer;

  /**
   * Makes a writer.
   *
   * @param linksFrom knows where the text's links lead on this page
   * @param embeds writes charts, pictures and media
   */
  TextWriter(Body body, PageContext context, PageLinks linksFrom, EmbedFigures embeds) {
    this.language = body.language();
    this.document = body.document();
    this.embeds = embeds;
    this.suffix = context.edition().isBilingual() ? "-" + language.tag() : "";
    this.writer =
        new HtmlWriter(
            body.document(),
            new HtmlSettings(
                language,
                suffix,
                linksFrom,
                embeds,
                linksFrom.numbers(),
                words(context.phrases(), language)));
  }

  Language language() {
    return language;
  }

  /** Returns what is put behind each anchor on this page: {@code -bo}, or nothing. */
  String suffix() {
    return suffix;
  }

  String html(List<Node> blocks) {
    StringBuilder html = new StringBuilder();
    blocks.forEach(block -> html.append(writer.block(block)));
    return html.toString();
  }

  String inline(Node parent) {
    return writer.inline(parent);
  }

  Cell cell(List<Node> blocks) {
    return new Cell(language.htmlTag(), html(blocks));
  }

  /** Returns the chart that a block shows and nothing else, if it does. */
  Optional<Embed> chart(Node block) {
    boolean isAlone = block instanceof Paragraph && block.getFirstChild() == block.getLastChild();
    return isAlone && block.getFirstChild() instanceof Image image
        ? Embed.of(LinkReader.image(document, image))
            .filter(embed -> embed.kind() == EmbedKind.CHART)
        : Optional.empty();
  }

  /** Returns a chart in several languages at once. */
  String chart(Embed embed, List<Language> languages) {
    return embeds.chart(embed, languages);
  }

  /** Returns the footnotes that were referred to; to be asked for last. */
  Optional<Footnotes> footnotes() {
    String html = writer.footnotes();
    return html.isEmpty() ? Optional.empty() : Optional.of(new Footnotes(language.htmlTag(), html));
  }

  /** Returns the blocks that show something where they stand. */
  static List<Node> shown(List<Node> blocks) {
    return blocks.stream()
        .filter(block -> !(block instanceof FootnoteDefinition))
        .filter(block -> !(block instanceof LinkReferenceDefinition))
        .toList();
  }

  /** Returns the top-level blocks of a document. */
  static List<Node> blocks(Node root) {
    List<Node> blocks = new ArrayList<>();
    for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
      blocks.add(node);
    }
    return shown(blocks);
  }

  private static HtmlWords words(Phrases phrases, Language language) {
    return new HtmlWords(
        type -> phrases.word(language, "alert-" + Kinds.word(type)),
        number -> phrases.word(language, "footnote-back") + " " + number,
        phrases.word(language, "table"),
        phrases.word(language, "task-done"),
        phrases.word(language, "task-open"));
  }
}
