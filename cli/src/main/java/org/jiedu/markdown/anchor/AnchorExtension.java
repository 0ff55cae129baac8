package org.jiedu.markdown.anchor;

import org.commonmark.Extension;
import org.commonmark.parser.Parser;

/**
 * Extension for explicit anchors: {@code {#id}} at the end of a heading or of a paragraph, also of
 * one in a list item or a quote.
 *
 * <p>An id is {@code [a-z0-9]+(-[a-z0-9]+)*}; anything else stays text, as does an anchor with
 * nothing before it. The anchor's node knows the place of {@code {#id}}.
 */
public final class AnchorExtension implements Parser.ParserExtension {
  private AnchorExtension() {}

  /** Returns the extension. */
  public static Extension create() {
    return new AnchorExtension();
  }

  @Override
  public void extend(Parser.Builder parserBuilder) {
    parserBuilder
        .customInlineContentParserFactory(new AnchorParser())
        .postProcessor(new AnchorTree());
  }
}
