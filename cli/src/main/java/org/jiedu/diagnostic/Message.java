package org.jiedu.diagnostic;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was found and what was expected, in the words of an author: a sentence in Chinese and one in
 * English, with the same values. A portal with many packages has many messages, and few sentences:
 * the values are put in when somebody reads them. Never changes.
 */
public final class Message {
  private static final Pattern MARK = Pattern.compile("\\{([0-9])\\}");

  private final String zh;
  private final String en;
  private final List<String> values;

  private Message(String zh, String en, List<String> values) {
    this.zh = zh;
    this.en = en;
    this.values = values;
  }

  /**
   * Returns a message with the same values put into both sentences.
   *
   * @param zh the Chinese sentence; each {@code {0}}, {@code {1}} … stands for a value
   * @param en the English sentence, likewise
   */
  public static Message of(String zh, String en, Object... values) {
    return new Message(zh, en, Stream.of(values).map(String::valueOf).toList());
  }

  /** Returns the Chinese sentence. */
  public String zh() {
    return fill(zh);
  }

  /** Returns the English sentence. */
  public String en() {
    return fill(en);
  }

  /** Returns what it is made of, for who keeps it: both sentences with their marks, the values. */
  public List<String> parts() {
    return Stream.concat(Stream.of(zh, en), values.stream()).toList();
  }

  /** Returns the message that was made of what {@link #parts} returned. */
  public static Message ofParts(List<String> parts) {
    return new Message(parts.get(0), parts.get(1), List.copyOf(parts.subList(2, parts.size())));
  }

  /** Returns this message with another behind it, in each language. */
  public Message and(Message other) {
    return of(zh() + other.zh(), en() + other.en());
  }

  /** Returns the sentence in the language of the user: {@code zh} or, for any other, English. */
  public String in(String language) {
    return language.equals("zh") ? zh() : en();
  }

  /** Fills all marks in one pass: a value may itself hold what looks like a mark. */
  private String fill(String sentence) {
    if (values.isEmpty()) {
      return sentence;
    }
    return MARK.matcher(sentence).replaceAll(mark -> Matcher.quoteReplacement(value(mark)));
  }

  private String value(MatchResult mark) {
    int index = Integer.parseInt(mark.group(1));
    return index < values.size() ? values.get(index) : mark.group();
  }

  /** Two messages are equal that say the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Message same
        && (isOfSameParts(same) || (same.zh().equals(zh()) && same.en().equals(en())));
  }

  private boolean isOfSameParts(Message other) {
    return other.en.equals(en) && other.zh.equals(zh) && other.values.equals(values);
  }

  // Of a finding rule and place tell enough; to put the values in takes as long as all the rest.
  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return en();
  }
}
