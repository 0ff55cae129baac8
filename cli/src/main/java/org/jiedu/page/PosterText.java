package org.jiedu.page;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jiedu.script.Language;
import org.jiedu.script.Sentences;
import org.jiedu.script.TextStatistics;

/** Plain text for a picture, where nothing can be followed: no links, no marks, few sentences. */
final class PosterText {
  private static final int MOST_HAN_CHARACTERS = 60;
  private static final int MOST_TIBETAN_SYLLABLES = 40;

  /** As long as 40 syllables, for scripts that are neither. */
  private static final int MOST_LETTERS = 200;

  // Noncharacters, which no text may hold, around the words of a link.
  private static final String LINK = "\uFDD0[^\uFDD0\uFDD1]*\uFDD1";

  /** A bracket that only says where to read on. */
  private static final String REFERENCE =
      "[（(]" + LINK + "(?:[^\uFDD0\uFDD1（()）]{0,4}" + LINK + ")*[）)]";

  private static final Pattern REFERENCE_BEHIND_GA = Pattern.compile("ག་?" + REFERENCE + "།");
  private static final Pattern REFERENCE_BEHIND_TSHEG =
      Pattern.compile("(?<!ང)་" + REFERENCE + "(?=[།༎])");
  private static final Pattern ANY_REFERENCE = Pattern.compile(REFERENCE);
  private static final Pattern LINK_ENDS = Pattern.compile("[\uFDD0\uFDD1]");
  private static final String WIDE = "[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF]";
  private static final Pattern BLANK_WITHIN_CHINESE =
      Pattern.compile("(?<=" + WIDE + ") (?=" + WIDE + ")");
  private static final Pattern ITEM_END = Pattern.compile("[。；;，,、]$");

  private PosterText() {}

  /** Returns the words of inline nodes. */
  static String of(List<Node> inlines) {
    StringBuilder text = new StringBuilder();
    inlines.forEach(node -> append(node, text));
    return clean(text.toString());
  }

  /** Returns the words below a block that holds inline nodes. */
  static String of(Node block) {
    StringBuilder text = new StringBuilder();
    appendChildren(block, text);
    return clean(text.toString());
  }

  /** Returns a text's first sentences: as many as are short enough, but one at least. */
  static String opening(String text, Language language) {
    StringBuilder taken = new StringBuilder();
    for (String sentence : Sentences.of(text)) {
      if (!taken.isEmpty() && !isShort(taken + sentence, language)) {
        break;
      }
      taken.append(sentence);
    }
    return taken.toString().strip();
  }

  /** Returns the first sentence of a list's item, without the mark that ends it in some lists. */
  static String item(String text) {
    String first = Sentences.of(text).stream().findFirst().orElse("").strip();
    return ITEM_END.matcher(first).replaceFirst("");
  }

  private static boolean isShort(String text, Language language) {
    TextStatistics size = TextStatistics.of(text);
    return language.isTibetan()
        ? size.tibetanSyllables() <= MOST_TIBETAN_SYLLABLES
        : size.hanCharacters() <= MOST_HAN_CHARACTERS && size.letters() <= MOST_LETTERS;
  }

  private static void append(Node node, StringBuilder text) {
    if (node instanceof Text words) {
      text.append(words.getLiteral());
    } else if (node instanceof Code code) {
      text.append(code.getLiteral());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      text.append(' ');
    } else if (node instanceof Link) {
      text.append('\uFDD0');
      appendChildren(node, text);
      text.append('\uFDD1');
    } else if (!(node instanceof Image)) {
      appendChildren(node, text);
    }
  }

  private static void appendChildren(Node node, StringBuilder text) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      append(child, text);
    }
  }

  private static String clean(String marked) {
    String text = REFERENCE_BEHIND_GA.matcher(marked).replaceAll("ག");
    text = REFERENCE_BEHIND_TSHEG.matcher(text).replaceAll("");
    text = ANY_REFERENCE.matcher(text).replaceAll("");
    text = LINK_ENDS.matcher(text).replaceAll("");
    return BLANK_WITHIN_CHINESE.matcher(text).replaceAll("").strip();
  }
}
