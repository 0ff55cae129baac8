package org.jiedu.markdown.emphasis;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jiedu.script.Blocks;

/** Tells the characters that are written without spaces between words: Han, Tibetan, full-width. */
final class WideCharacters {
  private WideCharacters() {}

  /** Returns whether a code point is a Han or Tibetan character or a full-width mark. */
  static boolean isWide(int codePoint) {
    return Blocks.isTibetan(codePoint)
        || isFullWidth(codePoint)
        || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }

  /**
   * Returns whether a code point is a mark that Chinese shares with Western text: curly quotes, a
   * dash, an ellipsis, a middle dot. It is wide only among wide characters.
   */
  static boolean isShared(int codePoint) {
    return (codePoint >= 0x2018 && codePoint <= 0x201D)
        || codePoint == 0x2014
        || codePoint == 0x2026
        || codePoint == 0x00B7;
  }

  /** Returns whether there is a wide character in the text of a block. */
  static boolean occurIn(Node block) {
    Search search = new Search();
    block.accept(search);
    return search.found;
  }

  private static boolean isFullWidth(int codePoint) {
    return (codePoint >= 0x3000 && codePoint <= 0x303F)
        || (codePoint >= 0xFE30 && codePoint <= 0xFE4F)
        || (codePoint >= 0xFF00 && codePoint <= 0xFFEF);
  }

  private static final class Search extends AbstractVisitor {
    private boolean found;

    @Override
    public void visit(Text text) {
      String literal = text.getLiteral();
      // Mostly the first is.
      for (int i = 0; i < literal.length() && !found; i = literal.offsetByCodePoints(i, 1)) {
        found = isWide(literal.codePointAt(i));
      }
    }
  }
}
