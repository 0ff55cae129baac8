package org.jiedu.diagnostic;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment {@code jiedu-allow RULE: reason}, which excuses one finding on the next line.
 *
 * @param rule the id of the rule, as written; may be empty
 * @param reason why the finding may stand; empty where none is given
 * @param place the comment
 */
public record Allowance(String rule, String reason, Place place) {
  /** The word that such a comment begins with. */
  public static final String WORD = "jiedu-allow";

  /** A comment without a reason. */
  public static final Rule ALLOW_WITHOUT_REASON =
      Rule.error("allow-without-reason")
          .when("豁免注释没有写明理由", "a `jiedu-allow` comment gives no reason")
          .because(
              "豁免是有人负责的决定；后来的人和上级要能看到当时为什么这样决定。",
              "An excuse is somebody's decision; whoever comes later must be able to read why.")
          .example(
              """
              <!-- jiedu-allow link-insecure -->
              详见[旧网站](http://www.example.org/)。
              """,
              """
              <!-- jiedu-allow link-insecure: 该网站年底前没有 https -->
              详见[旧网站](http://www.example.org/)。
              """);

  /** A comment that excuses nothing. */
  public static final Rule ALLOW_UNUSED =
      Rule.warning("allow-unused")
          .when("豁免注释的下一行没有这条规则的问题", "a `jiedu-allow` comment excuses nothing on the next line")
          .because(
              "问题改好以后，留下的豁免会掩盖以后的新问题。",
              "An excuse that stays behind when the text is mended would hide the next mistake.")
          .example(
              """
              <!-- jiedu-allow link-insecure: 该网站没有 https -->
              详见[新网站](https://www.example.org/)。
              """,
              """
              详见[新网站](https://www.example.org/)。
              """);

  private static final Pattern FORM =
      Pattern.compile(WORD + "(?:\\s+([^\\s:：]+))?\\s*(?:[:：]\\s*(.*?))?\\s*", Pattern.DOTALL);

  /**
   * Returns the allowance that a comment is, or empty if it is another comment.
   *
   * @param comment its text, without the marks of its language
   */
  public static Optional<Allowance> read(String comment, Place place) {
    String text = comment.strip();
    if (!text.startsWith(WORD)) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(text);
    return Optional.of(
        matcher.matches()
            ? new Allowance(orEmpty(matcher, 1), orEmpty(matcher, 2), place)
            : new Allowance("", "", place));
  }

  private static String orEmpty(Matcher matcher, int group) {
    return Optional.ofNullable(matcher.group(group)).orElse("");
  }
}
