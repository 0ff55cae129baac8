package org.jiedu.markdown.emphasis;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * Takes each run of {@code *} or {@code _} before commonmark's delimiters do. {@code _} as well,
 * since only one algorithm for both can tell which of two that cross comes first.
 */
final class MarkRunParser implements InlineContentParserFactory, InlineContentParser {
  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of('*', '_');
  }

  @Override
  public InlineContentParser create() {
    return this;
  }

  @Override
  public ParsedInline tryParse(InlineParserState inlineParserState) {
    Scanner scanner = inlineParserState.scanner();
    int before = scanner.peekPreviousCodePoint();
    char mark = scanner.peek();
    int length = scanner.matchMultiple(mark);
    int after = scanner.peekCodePoint();
    return ParsedInline.of(new MarkRun(mark, length, before, after), scanner.position());
  }
}
