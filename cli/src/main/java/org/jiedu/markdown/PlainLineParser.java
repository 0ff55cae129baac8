package org.jiedu.markdown;

import java.util.List;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Takes a single line without any mark, as most paragraphs are in these scripts, for the one text
 * that it is; all else is commonmark's. Its parser asks several times of each character whether a
 * mark begins there.
 */
final class PlainLineParser implements InlineParser {
  // Of ASCII what begins no mark, here or in an extension; letters and digits are none, either.
  private static final String NO_MARKS = " ,.;:/%()+-=";

  // Commonmark shows no other way to the parser that it would have taken.
  private final InlineParser commonmark;

  PlainLineParser(InlineParserContext context) {
    this.commonmark = new InlineParserImpl(context);
  }

  @Override
  public void parse(SourceLines lines, Node block) {
    if (lines.getLines().size() == 1) {
      SourceLine line = lines.getLines().get(0);
      String content = line.getContent().toString();
      if (isPlain(content)) {
        Text text = new Text(content);
        text.setSourceSpans(
            line.getSourceSpan() == null ? List.of() : List.of(line.getSourceSpan()));
        block.appendChild(text);
        return;
      }
    }
    commonmark.parse(lines, block);
  }

  private static boolean isPlain(String content) {
    int length = content.length();
    // Blanks at the ends fall away.
    if (length == 0 || content.charAt(0) <= ' ' || content.charAt(length - 1) <= ' ') {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char character = content.charAt(i);
      if (character < 0x80 && !isLetterOrDigit(character) && NO_MARKS.indexOf(character) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char character) {
    return (character >= '0' && character <= '9')
        || (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z');
  }
}
