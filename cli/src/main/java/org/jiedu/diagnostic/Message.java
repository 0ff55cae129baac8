package org.jiedu.diagnostic;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was found and what was expected, in the words of an author.
 *
 * @param zh a Chinese sentence
 * @param en an English sentence
 */
public record Message(String zh, String en) {
  private static final Pattern MARK = Pattern.compile("\\{([0-9])\\}");

  /**
   * Returns a message with the same values put into both sentences.
   *
   * @param zh the Chinese sentence; each {@code {0}}, {@code {1}} … stands for a value
   * @param en the English sentence, likewise
   */
  public static Message of(String zh, String en, Object... values) {
    return new Message(fill(zh, values), fill(en, values));
  }

  /** Returns this message with another behind it, in each language. */
  public Message and(Message other) {
    return new Message(zh + other.zh, en + other.en);
  }

  /** Returns the sentence in the language of the user: {@code zh} or, for any other, English. */
  public String in(String language) {
    return language.equals("zh") ? zh : en;
  }

  /** Fills all marks in one pass: a value may itself hold what looks like a mark. */
  private static String fill(String sentence, Object... values) {
    if (values.length == 0) {
      return sentence;
    }
    return MARK.matcher(sentence).replaceAll(mark -> Matcher.quoteReplacement(value(mark, values)));
  }

  private static String value(MatchResult mark, Object... values) {
    int index = Integer.parseInt(mark.group(1));
    return index < values.length ? String.valueOf(values[index]) : mark.group();
  }
}
