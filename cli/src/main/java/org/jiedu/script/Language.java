package org.jiedu.script;

/**
 * A language that content is written in.
 *
 * @param tag a BCP 47 tag as authors write it, such as {@code zh} or {@code bo}; file names and
 *     addresses bear it
 */
public record Language(String tag) implements Comparable<Language> {

  /** Returns whether the language is written in the Tibetan script. */
  public boolean isTibetan() {
    return tag.equals("bo") || tag.startsWith("bo-") || tag.equals("dz") || tag.startsWith("dz-");
  }

  /**
   * Returns the tag for {@code lang} in HTML and SVG: {@code zh-Hans-CN} for {@code zh}, {@code
   * bo-CN} for {@code bo}, any other as it is (W3C clreq and tlreq).
   */
  public String htmlTag() {
    return switch (tag) {
      case "zh" -> "zh-Hans-CN";
      case "bo" -> "bo-CN";
      default -> tag;
    };
  }

  @Override
  public int compareTo(Language other) {
    return tag.compareTo(other.tag);
  }

  @Override
  public String toString() {
    return tag;
  }
}
