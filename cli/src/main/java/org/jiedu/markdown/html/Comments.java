package org.jiedu.markdown.html;

/** Drops HTML comments, the only HTML that a text may hold. */
final class Comments {
  private static final String OPENING = "<!--";
  private static final String CLOSING = "-->";

  private Comments() {}

  /** Returns the text without its comments; one that is not closed stays. */
  static String removedFrom(String text) {
    StringBuilder rest = new StringBuilder();
    int from = 0;
    int opening = text.indexOf(OPENING);
    while (opening >= 0) {
      int closing = text.indexOf(CLOSING, opening + OPENING.length());
      if (closing < 0) {
        break;
      }
      rest.append(text, from, opening);
      from = closing + CLOSING.length();
      opening = text.indexOf(OPENING, from);
    }
    return rest.append(text, from, text.length()).toString();
  }
}
