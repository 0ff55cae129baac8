package org.jiedu.markdown.anchor;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.text.AsciiMatcher;

/** Reads {@code {#id}} at the end of a block; a parser, since only that sees what was escaped. */
final class AnchorParser implements InlineContentParserFactory, InlineContentParser {
  private static final AsciiMatcher ID_CHARACTER =
      AsciiMatcher.builder().range('a', 'z').range('0', '9').build();

  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of('{');
  }

  @Override
  public InlineContentParser create() {
    return this;
  }

  @Override
  public ParsedInline tryParse(InlineParserState inlineParserState) {
    Scanner scanner = inlineParserState.scanner();
    if (!scanner.next("{#")) {
      return ParsedInline.none();
    }
    Position start = scanner.position();
    if (!skipId(scanner)) {
      return ParsedInline.none();
    }
    String id = scanner.getSource(start, scanner.position()).getContent();
    if (!scanner.next('}')) {
      return ParsedInline.none();
    }
    Position end = scanner.position();
    scanner.whitespace();
    return scanner.hasNext() ? ParsedInline.none() : ParsedInline.of(new Anchor(id), end);
  }

  private static boolean skipId(Scanner scanner) {
    do {
      if (scanner.match(ID_CHARACTER) == 0) {
        return false;
      }
    } while (scanner.next('-'));
    return true;
  }
}
