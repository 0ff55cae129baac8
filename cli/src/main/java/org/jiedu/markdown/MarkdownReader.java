package org.jiedu.markdown;

import java.util.List;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jiedu.source.SourceText;

/** Reads Markdown files into documents. Safe for use by several threads. */
public final class MarkdownReader {
  private final Parser parser =
      Parser.builder()
          .extensions(
              List.of(
                  TablesExtension.create(),
                  FootnotesExtension.create(),
                  TaskListItemsExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  /**
   * Returns the document that a file holds.
   *
   * @param source the whole file
   * @param bodyStart offset of the first character behind the front matter, in UTF-16 units
   */
  public MarkdownDocument read(SourceText source, int bodyStart) {
    // Blanked, not cut: commonmark's spans then count from the top of the file.
    String front = source.text().substring(0, bodyStart).replaceAll("[^\n]", " ");
    String body = source.text().substring(bodyStart);
    return new MarkdownDocument(source, parser.parse(front + body));
  }
}
