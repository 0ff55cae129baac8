package org.jiedu.preview;

/** Text as it stands in HTML. */
final class HtmlText {
  private HtmlText() {}

  /** Returns a text that says the same between tags and in quoted attributes. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
