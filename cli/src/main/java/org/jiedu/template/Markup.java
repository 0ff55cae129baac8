package org.jiedu.template;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiedu.page.Frame;
import org.jiedu.page.Text;

/** Writes texts as HTML that says the language of each. */
final class Markup {
  private Markup() {}

  /**
   * Returns texts with a space between them: on a bilingual page each in a {@code <span lang>}, so
   * that the style can part them; on another a text in the page's own language bare. What both
   * languages write alike, such as a telephone number, stands once.
   */
  static String html(Frame frame, List<Text> texts) {
    if (texts.size() == 1) {
      return html(frame, texts.get(0));
    }
    Set<String> shown = new HashSet<>();
    StringBuilder html = new StringBuilder();
    for (Text text : texts) {
      if (shown.add(text.text())) {
        html.append(shown.size() > 1 ? " " : "").append(html(frame, text));
      }
    }
    return html.toString();
  }

  private static String html(Frame frame, Text text) {
    return frame.isBilingual() || !text.lang().equals(frame.lang())
        ? "<span lang=\"" + escaped(text.lang()) + "\">" + escaped(text.text()) + "</span>"
        : escaped(text.text());
  }

  /** Returns a text that stands in HTML and in attributes as it is. */
  static String escaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character < '?' && "&<>\"'".indexOf(character) >= 0) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
