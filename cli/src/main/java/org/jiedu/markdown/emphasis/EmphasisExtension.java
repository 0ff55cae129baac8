package org.jiedu.markdown.emphasis;

import java.util.function.Consumer;
import org.commonmark.Extension;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.Parser;

/**
 * Extension for {@code *emphasis*} and {@code **bold**} without spaces beside Han, Tibetan and
 * full-width characters.
 *
 * <p>CommonMark counts the tsheg and full-width marks as punctuation, so that {@code **政策背景：**本办法}
 * stays as it is written. Beside such a character a run of {@code *} may open and close whatever
 * stands on its other side; everything else is CommonMark's own algorithm (0.31, "Inlines",
 * "process emphasis"), done anew because commonmark's delimiter processors do not see a run's
 * neighbours. {@code _} stays CommonMark's.
 *
 * <p>Bold and emphasis nest at most {@value #MAX_NESTING} deep; deeper marks stay text.
 */
public final class EmphasisExtension implements Parser.ParserExtension {
  static final int MAX_NESTING = 100;

  private final Consumer<SourceSpan> unpaired;

  private EmphasisExtension(Consumer<SourceSpan> unpaired) {
    this.unpaired = unpaired;
  }

  /** Returns the extension. */
  public static Extension create() {
    return create(span -> {});
  }

  /**
   * Returns the extension for a parser that says where emphasis failed.
   *
   * @param unpaired takes the place of every {@code *} or {@code **} that stands beside a word and
   *     stayed text for want of a partner; not in the order of the text. Called only by parsers
   *     that keep the places of inlines
   */
  public static Extension create(Consumer<SourceSpan> unpaired) {
    return new EmphasisExtension(unpaired);
  }

  @Override
  public void extend(Parser.Builder parserBuilder) {
    parserBuilder
        .customInlineContentParserFactory(new MarkRunParser())
        .postProcessor(new EmphasisTree(unpaired));
  }
}
