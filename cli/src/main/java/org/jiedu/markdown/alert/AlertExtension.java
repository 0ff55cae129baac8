package org.jiedu.markdown.alert;

import org.commonmark.Extension;
import org.commonmark.parser.Parser;

/**
 * Extension for alerts: a block quote whose first line holds {@code [!NOTE]}, {@code [!IMPORTANT]},
 * {@code [!WARNING]}, {@code [!TIP]} or {@code [!EXAMPLE]} and nothing else.
 *
 * <p>As on GitHub the name may be in small letters, and a quote that has no further line stays a
 * quote.
 */
public final class AlertExtension implements Parser.ParserExtension {
  private AlertExtension() {}

  /** Returns the extension. */
  public static Extension create() {
    return new AlertExtension();
  }

  @Override
  public void extend(Parser.Builder parserBuilder) {
    parserBuilder.linkProcessor(new AlertMarkerParser()).postProcessor(new AlertTree());
  }
}
