package org.jiedu.diagnostic;

/**
 * What was found and what was expected, in the words of an author.
 *
 * @param zh a Chinese sentence
 * @param en an English sentence
 */
public record Message(String zh, String en) {

  /**
   * Returns a message with the same values put into both sentences.
   *
   * @param zh the Chinese sentence; each {@code {0}}, {@code {1}} … stands for a value
   * @param en the English sentence, likewise
   */
  public static Message of(String zh, String en, Object... values) {
    String chinese = zh;
    String english = en;
    for (int i = 0; i < values.length; i++) {
      String mark = "{" + i + "}";
      chinese = chinese.replace(mark, String.valueOf(values[i]));
      english = english.replace(mark, String.valueOf(values[i]));
    }
    return new Message(chinese, english);
  }

  /** Returns this message with another behind it, in each language. */
  public Message and(Message other) {
    return new Message(zh + other.zh, en + other.en);
  }

  /** Returns the sentence in the language of the user: {@code zh} or, for any other, English. */
  public String in(String language) {
    return language.equals("zh") ? zh : en;
  }
}
