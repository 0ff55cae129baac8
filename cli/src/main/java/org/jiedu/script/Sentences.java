package org.jiedu.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Divides a text into its sentences, in Chinese, Tibetan and what is written with full stops.
 *
 * <p>A shad ends a phrase as often as a sentence. It counts as a sentence's end behind a word that
 * closes one, such as ཡིན, དགོས or the particle གོ, ངོ, དོ …, or if it is doubled; where that is
 * not certain the sentence goes on. Behind ག the shad is left out and a blank stands for it.
 */
public final class Sentences {
  private static final String MARKS = "。！？!?༎";
  private static final String OPENING = "“‘（(《「『【〔[";
  private static final String CLOSING = "”’）)》」』】〕]";
  private static final char SHAD = '།';
  private static final char TSHEG = '་';
  private static final char GA = 'ག';

  /**
   * Verbs and auxiliaries that end a statement, a rule or a request. Left out are those that also
   * end a noun, as སྡོད does in ཟ་སྡོད and འབྱོར in དཔལ་འབྱོར: an enumeration would fall apart.
   */
  private static final Set<String> LAST_WORDS =
      Set.of(
          ("ཡིན མིན ཡོད མེད རེད འདུག བྱུང བྱེད བྱས གནང དགོས ཆོག ཐུབ འཐུས འགྲིག རུང ཟེར རོགས སྤྲོད སྤྲད "
                  + "ཐོབ ཡོང གྱུར བཞག འབྲི བཏོན གཏོགས བཏང རྩི བརྩི ལྟོས མཆི ལགས བསྒྲུབ བཅད བཙུགས བླངས འཁྱེར ཚུད")
              .split(" "));

  /** The particle that closes a statement, by the letter that it repeats. */
  private static final String PARTICLES = "གངདནབམརལས";

  private Sentences() {}

  /** Returns the sentences of a text in order; joined, they are the text again. */
  public static List<String> of(String text) {
    boolean isBalanced = isBalanced(text);
    List<String> sentences = new ArrayList<>();
    int start = 0;
    int depth = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      depth += OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0;
      boolean isEnd = endsSentence(text, start, i);
      int end = isEnd ? endOfMarks(text, i + 1) : i + 1;
      // A mark within a quotation ends the sentence only together with the quotation.
      depth -= isEnd ? closed(text, i + 1, end) : 0;
      if (isEnd && (depth <= 0 || !isBalanced)) {
        sentences.add(text.substring(start, end));
        start = end;
      }
      i = end;
    }
    if (start < text.length()) {
      sentences.add(text.substring(start));
    }
    return List.copyOf(sentences);
  }

  private static boolean isBalanced(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0;
      if (depth < 0) {
        return false;
      }
    }
    return depth == 0;
  }

  private static boolean endsSentence(String text, int start, int index) {
    char c = text.charAt(index);
    if (c == '.') {
      boolean isLast = index + 1 == text.length() || Character.isWhitespace(text.charAt(index + 1));
      return isLast && index > start && Character.isLetter(text.charAt(index - 1));
    }
    if (c == SHAD) {
      String rest = text.substring(index + 1).stripLeading();
      return rest.indexOf(SHAD) == 0 || closesStatement(text.substring(start, index));
    }
    boolean isShadLeftOut = c == ' ' && index > start && text.charAt(index - 1) == GA;
    return MARKS.indexOf(c) >= 0
        || (isShadLeftOut && closesStatement(text.substring(start, index)));
  }

  /** Returns whether a clause ends in a word that closes a sentence; brackets behind it aside. */
  private static boolean closesStatement(String clause) {
    String words = clause.strip();
    int bracket = Math.max(words.lastIndexOf('('), words.lastIndexOf('（'));
    if (bracket > 0 && (words.endsWith(")") || words.endsWith("）"))) {
      words = words.substring(0, bracket);
    }
    // Of ང་། the tsheg before the shad is part of the spelling.
    String bare = words.replaceFirst(TSHEG + "+$", "");
    String[] syllables = bare.split("[" + TSHEG + "\\s]+", -1);
    int last = syllables.length - 1;
    return LAST_WORDS.contains(syllables[last])
        || isParticle(syllables[last], last > 0 ? syllables[last - 1] : "");
  }

  /**
   * Returns whether a syllable is, or bears, the closing particle: it repeats the letter before.
   */
  private static boolean isParticle(String syllable, String before) {
    if (syllable.endsWith("འོ")) {
      return true;
    }
    return syllable.length() == 2
        && syllable.charAt(1) == 'ོ'
        && PARTICLES.indexOf(syllable.charAt(0)) >= 0
        && before.length() > 1
        && before.charAt(before.length() - 1) == syllable.charAt(0);
  }

  /** Returns where the marks, closing quotation marks and blanks behind a mark end. */
  private static int endOfMarks(String text, int from) {
    int end = from;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean isMore = MARKS.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0 || c == SHAD;
      if (!isMore && !Character.isWhitespace(c)) {
        break;
      }
      end++;
    }
    return end;
  }

  private static int closed(String text, int from, int to) {
    return (int) text.substring(from, to).chars().filter(c -> CLOSING.indexOf(c) >= 0).count();
  }
}
