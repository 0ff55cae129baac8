package org.jiedu.markdown;

import java.util.List;
import java.util.function.Consumer;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Rule;
import org.jiedu.markdown.alert.AlertExtension;
import org.jiedu.markdown.anchor.AnchorExtension;
import org.jiedu.markdown.emphasis.EmphasisExtension;
import org.jiedu.source.SourceText;

/** Reads Markdown files into documents. Safe for use by several threads. */
public final class MarkdownReader {
  static final Rule EMPHASIS_FAILED = Rule.warning("emphasis-failed");

  // Far beyond what anybody writes, and shallow enough for code that walks a tree by recursion.
  private static final int MAX_OPEN_BLOCKS = 100;
  private static final int MAX_INLINE_NESTING = 100;
  private static final int MAX_TABLE_CELLS = 100_000;
  private static final int MAX_QUOTED_MARKS = 3;

  /**
   * Returns the document that a file holds, for readers that want no findings.
   *
   * @param source the whole file
   * @param bodyStart offset of the first character behind the front matter, in UTF-16 units
   */
  public MarkdownDocument read(SourceText source, int bodyStart) {
    return read(source, bodyStart, new Diagnostics());
  }

  /**
   * Returns the document that a file holds. There is no HTML in it: a comment is dropped, and any
   * other HTML is reported and dropped.
   *
   * @param source the whole file
   * @param bodyStart offset of the first character behind the front matter, in UTF-16 units
   * @param diagnostics takes what is wrong with the Markdown
   */
  public MarkdownDocument read(SourceText source, int bodyStart, Diagnostics diagnostics) {
    Parser parser = parser(span -> reportUnpaired(source, span, diagnostics));
    // Blanked, not cut: commonmark's spans then count from the top of the file.
    StringBuilder blanked = new StringBuilder(source.text());
    for (int i = 0; i < bodyStart; i++) {
      if (blanked.charAt(i) != '\n') {
        blanked.setCharAt(i, ' ');
      }
    }
    MarkdownDocument document = new MarkdownDocument(source, parser.parse(blanked.toString()));
    new RawHtml(source, diagnostics).removeFrom(document.root());
    return document;
  }

  /** A parser for each file, since it knows whom to tell; making one costs next to nothing. */
  private static Parser parser(Consumer<SourceSpan> unpaired) {
    return Parser.builder()
        .extensions(
            List.of(
                EmphasisExtension.create(unpaired),
                TablesExtension.builder().maxCells(MAX_TABLE_CELLS).build(),
                FootnotesExtension.create(),
                TaskListItemsExtension.create(),
                AlertExtension.create(),
                AnchorExtension.create()))
        .inlineParserFactory(PlainLineParser::new)
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
        .maxInlineNesting(MAX_INLINE_NESTING)
        .build();
  }

  private static void reportUnpaired(SourceText source, SourceSpan span, Diagnostics diagnostics) {
    int start = span.getInputIndex();
    diagnostics.report(
        EMPHASIS_FAILED,
        source.place(start, start + span.getLength()),
        Message.of(
            "“{0}”没有与之成对的星号，会原样显示在正文里；请补上或删去，若正是要显示星号，请写成“\\*”。",
            "\"{0}\" has no partner and would be shown as it is; add the other mark or delete this one,"
                + " or write \"\\*\" where a star is meant.",
            "*".repeat(Math.min(span.getLength(), MAX_QUOTED_MARKS))));
  }
}
