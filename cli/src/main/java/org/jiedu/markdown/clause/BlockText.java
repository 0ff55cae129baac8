package org.jiedu.markdown.clause;

import java.lang.Character.UnicodeScript;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jiedu.script.Blocks;

/** The words at the beginning of a block, without their mark-up. */
final class BlockText {
  // Long enough for any label and the 60 characters that a clause shows, spaces included.
  private static final int ENOUGH = 300;
  private static final int SHOWN = 60;

  private BlockText() {}

  /** Returns at least the first 300 characters of a block, with {@code \n} at line breaks. */
  static String of(Node block) {
    StringBuilder text = new StringBuilder();
    Node node = block.getFirstChild();
    while (node != null && text.length() < ENOUGH) {
      append(node, text);
      node = following(node, block);
    }
    return text.toString().strip();
  }

  private static void append(Node node, StringBuilder text) {
    if (node instanceof Text words) {
      text.append(words.getLiteral());
    } else if (node instanceof Code code) {
      text.append(code.getLiteral());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      text.append('\n');
    }
  }

  private static Node following(Node node, Node block) {
    if (node.getFirstChild() != null && !(node instanceof Block)) {
      return node.getFirstChild();
    }
    Node open = node;
    while (open.getNext() == null && open.getParent() != block) {
      open = open.getParent();
    }
    return open.getNext();
  }

  /**
   * Returns the first 60 characters, with no space between Han characters and one elsewhere. When
   * the text goes on, the last letter keeps its vowel signs and an ellipsis (…) follows.
   */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    int length = 0;
    int i = 0;
    while (i < text.length() && (length < SHOWN || isSign(text.charAt(i)))) {
      char first = text.charAt(i);
      if (Blocks.isCommonHan(first) || Blocks.isTibetan(first)) {
        // Nearly every character, and none of these blocks is a space.
        shown.append(first);
        length++;
        i++;
        continue;
      }
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      if (!isSpace(character)) {
        shown.appendCodePoint(character);
        length++;
      } else if (i < text.length() && !isSpace(text.codePointAt(i)) && parts(shown, text, i)) {
        shown.append(' ');
        length++;
      }
    }
    String beginning = shown.toString().strip();
    return text.substring(i).isBlank() ? beginning : beginning + "…";
  }

  private static boolean isSign(char character) {
    return Character.getType(character) == Character.NON_SPACING_MARK;
  }

  private static boolean parts(StringBuilder before, String text, int next) {
    return before.length() > 0
        && !(isHan(before.codePointBefore(before.length())) && isHan(text.codePointAt(next)));
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  private static boolean isHan(int character) {
    return UnicodeScript.of(character) == UnicodeScript.HAN;
  }
}
