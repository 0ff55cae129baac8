package org.jiedu.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Takes the texts out of a page: what stands in its {@code <main>}, a text for each block, but for
 * navigation, drawings, what is hidden from screen readers, and what the template marks with {@code
 * data-search="off"}. A heading of the first level, and what is marked with {@code
 * data-search="title"}, is the page's title. Used by one thread at a time.
 *
 * <p>It is no parser: it takes tags as they come and needs a closing tag only where something is
 * left out or is a title, as all templates write it.
 */
final class HtmlText {

  /** Takes the texts, in their order. */
  @FunctionalInterface
  interface Sink {
    /**
     * Takes the text of a block.
     *
     * @param text holds it from 0 to length; its blanks are those of the source
     * @param isTitle whether it is the page's title or its document number
     */
    void take(char[] text, int length, boolean isTitle);
  }

  /** What goes on in the same text; everything else begins another. The script has the same. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i",
          "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup",
          "time", "u", "var", "wbr");

  private static final Set<String> LEFT_OUT =
      Set.of("nav", "script", "style", "svg", "template", "noscript", "video", "audio");

  /** The names that templates use; another one stands for a mark that nobody searches for. */
  private static final Map<String, Character> NAMED =
      Map.of("amp", '&', "lt", '<', "gt", '>', "quot", '"', "apos", '\'', "nbsp", ' ');

  private static final char NO_CHARACTER = ' ';
  private static final int LONGEST_REFERENCE = 10;

  private final Map<String, String> names = new HashMap<>();
  private char[] text = new char[4096];
  private int length;

  /** Hands all texts of a page to a sink. */
  void read(String html, Sink sink) {
    length = 0;
    int at = Math.max(0, html.indexOf("<main"));
    int end = html.indexOf("</main", at);
    end = end < 0 ? html.length() : end;
    Nested left = new Nested();
    Nested title = new Nested();
    while (at < end) {
      int tag = html.indexOf('<', at);
      tag = tag < 0 || tag > end ? end : tag;
      if (!left.isOpen()) {
        append(html, at, tag);
      }
      at = tag < end ? tag(html, tag, left, title, sink) : end;
    }
    flush(title.isOpen(), sink);
  }

  /** An element, and how deep one is in those of its name. */
  private static final class Nested {
    private String name = "";
    private int depth;

    boolean isOpen() {
      return depth > 0;
    }

    void open(String opened) {
      name = opened;
      depth = 1;
    }

    /** Sees a tag; returns whether the element has ended with it. */
    boolean sees(String seen, boolean isEnd) {
      if (depth == 0 || !seen.equals(name)) {
        return false;
      }
      depth += isEnd ? -1 : 1;
      return depth == 0;
    }
  }

  /** Reads the tag at a place and returns the place behind it. */
  private int tag(String html, int at, Nested left, Nested title, Sink sink) {
    if (html.startsWith("<!--", at)) {
      int end = html.indexOf("-->", at);
      return end < 0 ? html.length() : end + 3;
    }
    boolean isEnd = html.startsWith("</", at);
    int start = at + (isEnd ? 2 : 1);
    int nameEnd = nameEnd(html, start);
    if (nameEnd == start) {
      append(html, at, at + 1);
      return at + 1;
    }
    int end = end(html, nameEnd);
    String name = name(html, start, nameEnd);
    if (left.isOpen()) {
      left.sees(name, isEnd);
      return end;
    }
    if (!INLINE.contains(name)) {
      flush(title.isOpen(), sink);
    }
    boolean isInTitle = title.isOpen();
    if (title.sees(name, isEnd)) {
      flush(true, sink);
    }
    if (!isEnd && html.charAt(end - 2) != '/') {
      open(name, html.substring(nameEnd, end), isInTitle, left, title, sink);
    }
    return end;
  }

  private void open(
      String name, String attributes, boolean isInTitle, Nested left, Nested title, Sink sink) {
    if (LEFT_OUT.contains(name)
        || attributes.contains("data-search=\"off\"")
        || attributes.contains("aria-hidden=\"true\"")) {
      left.open(name);
    } else if (!isInTitle && (name.equals("h1") || attributes.contains("data-search=\"title\""))) {
      flush(false, sink);
      title.open(name);
    }
  }

  private static int nameEnd(String html, int start) {
    int at = start;
    while (at < html.length() && isOfName(html.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }

  /** Returns the place behind the tag; a {@code >} in an attribute does not end it. */
  private static int end(String html, int from) {
    char quote = 0;
    for (int at = from; at < html.length(); at++) {
      char c = html.charAt(at);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return at + 1;
      } else if (c == '"' || c == '\'') {
        quote = c;
      }
    }
    return html.length();
  }

  private String name(String html, int start, int end) {
    return names.computeIfAbsent(
        html.substring(start, end), written -> written.toLowerCase(Locale.ROOT));
  }

  private void append(String html, int from, int to) {
    if (text.length < length + to - from) {
      text = Arrays.copyOf(text, Math.max(2 * text.length, length + to - from));
    }
    int at = from;
    while (at < to) {
      char c = html.charAt(at);
      int end = c == '&' ? html.indexOf(';', at) : -1;
      if (end > at && end < to && end - at <= LONGEST_REFERENCE) {
        length += Character.toChars(referred(html.substring(at + 1, end)), text, length);
        at = end + 1;
      } else {
        text[length++] = c;
        at++;
      }
    }
  }

  private static int referred(String reference) {
    if (!reference.startsWith("#")) {
      return NAMED.getOrDefault(reference, NO_CHARACTER);
    }
    boolean isHexadecimal = reference.startsWith("#x") || reference.startsWith("#X");
    try {
      int code =
          isHexadecimal
              ? Integer.parseInt(reference.substring(2), 16)
              : Integer.parseInt(reference.substring(1));
      return Character.isValidCodePoint(code) ? code : NO_CHARACTER;
    } catch (NumberFormatException e) {
      return NO_CHARACTER;
    }
  }

  private void flush(boolean isTitle, Sink sink) {
    if (length > 0) {
      sink.take(text, length, isTitle);
      length = 0;
    }
  }
}
