package org.jiedu.markdown.html;

import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jiedu.script.Blocks;
import org.jiedu.script.Language;

/** The writing that a character belongs to, as far as {@code lang} is concerned. */
enum Script {
  HAN,
  TIBETAN,
  /** Letters of any other script. */
  OTHER,
  /** Digits, blanks and marks, which every script uses. */
  SHARED;

  private static final Language CHINESE = new Language("zh");
  private static final Language TIBETAN_LANGUAGE = new Language("bo");

  static Script of(int codePoint) {
    if (Blocks.isCommonHan(codePoint)) {
      return HAN;
    }
    if (Blocks.isTibetan(codePoint)) {
      return TIBETAN;
    }
    if (Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN) {
      return HAN;
    }
    return Character.isLetter(codePoint) ? OTHER : SHARED;
  }

  /** Returns the script that texts of a language are written in. */
  static Script of(Language language) {
    if (language.isTibetan()) {
      return TIBETAN;
    }
    return language.tag().equals("zh") || language.tag().startsWith("zh-") ? HAN : OTHER;
  }

  /** Returns whether a run of this script says which language it is in. */
  boolean hasLanguage() {
    return this == HAN || this == TIBETAN;
  }

  /** Returns the language that a run of this script is in; empty where the script does not say. */
  Optional<Language> language() {
    return switch (this) {
      case HAN -> Optional.of(CHINESE);
      case TIBETAN -> Optional.of(TIBETAN_LANGUAGE);
      case OTHER, SHARED -> Optional.empty();
    };
  }

  /**
   * Returns where a run of this script ends: behind its last character before one of another
   * script.
   *
   * @param start offset of its first character, in UTF-16 units
   */
  int endOfRun(String text, int start) {
    int end = start;
    int i = start;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      Script script = of(codePoint);
      if (script != this && script != SHARED) {
        return end;
      }
      i += Character.charCount(codePoint);
      end = script == this ? i : end;
    }
    return end;
  }

  /** Returns whether the texts before and behind a node meet without a blank between them. */
  static boolean isWrittenWithoutBlanks(Node node) {
    return node.getPrevious() instanceof Text before
        && node.getNext() instanceof Text after
        && isFullWidth(before.getLiteral(), before.getLiteral().length() - 1)
        && isFullWidth(after.getLiteral(), 0);
  }

  private static boolean isFullWidth(String text, int index) {
    if (index < 0 || index >= text.length()) {
      return false;
    }
    char c = text.charAt(index);
    boolean isTsheg = c == '\u0F0B';
    boolean isMark = (c >= '\u3000' && c <= '\u303F') || (c >= '\uFF00' && c <= '\uFFEF');
    return isTsheg || isMark || of(c) == HAN || (of(c) == TIBETAN && index == 0);
  }
}
