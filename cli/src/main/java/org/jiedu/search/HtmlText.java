package org.jiedu.search;

import java.nio.CharBuffer;
import java.util.Arrays;
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
          "a", "abbr", "b", "br", "code", "del", "em", "i", "ins", "mark", "s", "small", "span",
          "strong", "sub", "sup", "time", "u", "wbr");

  private static final Set<String> LEFT_OUT =
      Set.of("nav", "script", "style", "svg", "template", "noscript", "video", "audio");

  /** The names that templates use; another one stands for a mark that nobody searches for. */
  private static final Map<String, Character> NAMED =
      Map.of("amp", '&', "lt", '<', "gt", '>', "quot", '"', "apos", '\'', "nbsp", ' ');

  private static final String OFF = "data-search=\"off\"";
  private static final String HIDDEN = "aria-hidden=\"true\"";
  private static final String TITLE = "data-search=\"title\"";

  private static final char NO_CHARACTER = ' ';
  private static final int LONGEST_REFERENCE = 10;

  /** An element by its name; of all that a page has there are few. */
  private record Kind(String name, boolean isInline, boolean isLeftOut) {
    static Kind of(String written) {
      String name = written.toLowerCase(Locale.ROOT);
      return new Kind(name, INLINE.contains(name), LEFT_OUT.contains(name));
    }
  }

  private final Kind[] kinds = new Kind[1 << 10];
  private char[] text = new char[4096];
  private int length;

  /** Where the next reference begins: looked for once, not for each piece of text. */
  private int nextReference;

  /** The hash of the name that was read last. */
  private int nameHash;

  /** What the attributes of the tag that was read last say of its element. */
  private boolean isMarkedOff;

  private boolean isMarkedTitle;

  /** What is left out, and what is the title, while one is in it. */
  private final Nested left = new Nested();

  private final Nested title = new Nested();

  /** Hands all texts of a page to a sink; its characters stand in an array. */
  void read(CharBuffer page, Sink sink) {
    HtmlCharacters html = new HtmlCharacters(page);
    length = 0;
    nextReference = -1;
    left.close();
    title.close();
    int at = Math.max(0, html.indexOf("<main", 0));
    int end = html.indexOf("</main", at);
    end = end < 0 ? html.length() : end;
    while (at < end) {
      int tag = html.indexOf('<', at);
      tag = tag < 0 || tag > end ? end : tag;
      if (!left.isOpen()) {
        append(html, length == 0 ? letter(html, at, tag) : at, tag);
      }
      at = tag < end ? tag(html, tag, sink) : end;
    }
    flush(sink);
  }

  /** Returns the place of what is not a blank: most of what stands between blocks is. */
  private static int letter(HtmlCharacters html, int from, int to) {
    int at = from;
    while (at < to && html.charAt(at) <= ' ') {
      at++;
    }
    return at;
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

    void close() {
      depth = 0;
    }

    boolean isNamed(HtmlCharacters html, int start, int end) {
      return end - start == name.length() && html.substring(start, end).equalsIgnoreCase(name);
    }

    void see(boolean isEnd) {
      depth += isEnd ? -1 : 1;
    }
  }

  /** Reads the tag at a place and returns the place behind it. */
  private int tag(HtmlCharacters html, int at, Sink sink) {
    boolean isEnd = html.startsWith("/", at + 1);
    int start = at + (isEnd ? 2 : 1);
    int nameEnd = name(html, start);
    if (nameEnd == start && html.startsWith("<!--", at)) {
      int end = html.indexOf("-->", at);
      return end < 0 ? html.length() : end + 3;
    }
    if (left.isOpen()) {
      if (left.isNamed(html, start, nameEnd)) {
        left.see(isEnd);
      }
      return left.isOpen() ? nameEnd : end(html, nameEnd);
    }
    if (nameEnd == start) {
      append(html, at, at + 1);
      return at + 1;
    }
    int end = end(html, nameEnd);
    Kind kind = kind(html, start, nameEnd);
    if (!kind.isInline()) {
      flush(sink);
    }
    if (title.isOpen() && title.isNamed(html, start, nameEnd)) {
      if (isEnd) {
        flush(sink);
      }
      title.see(isEnd);
    }
    if (!isEnd && html.charAt(end - 2) != '/') {
      open(kind, sink);
    }
    return end;
  }

  private void open(Kind kind, Sink sink) {
    if (kind.isLeftOut() || isMarkedOff) {
      left.open(kind.name());
    } else if (!title.isOpen() && (kind.name().equals("h1") || isMarkedTitle)) {
      flush(sink);
      title.open(kind.name());
    }
  }

  /** Returns the place behind a name, and notes its hash. */
  private int name(HtmlCharacters html, int start) {
    int at = start;
    int hash = 0;
    while (at < html.length()) {
      char c = html.charAt(at);
      if (!isOfName(c)) {
        break;
      }
      hash = 31 * hash + c;
      at++;
    }
    nameHash = hash;
    return at;
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }

  /**
   * Returns the place behind the tag, and notes what its attributes mark; a {@code >} in an
   * attribute does not end it.
   */
  private int end(HtmlCharacters html, int from) {
    isMarkedOff = false;
    isMarkedTitle = false;
    int at = from;
    while (at < html.length()) {
      char c = html.charAt(at++);
      if (c == '>') {
        return at;
      }
      if (c == '"' || c == '\'') {
        int close = html.indexOf(c, at);
        at = close < 0 ? html.length() : close + 1;
      } else if (c == ' ') {
        isMarkedOff |= html.startsWith(OFF, at) || html.startsWith(HIDDEN, at);
        isMarkedTitle |= html.startsWith(TITLE, at);
      }
    }
    return html.length();
  }

  /** Returns the kind of the element at a place, without making its name anew each time. */
  private Kind kind(HtmlCharacters html, int start, int end) {
    int slot = nameHash & (kinds.length - 1);
    Kind known = kinds[slot];
    if (known == null
        || known.name().length() != end - start
        || !html.startsWith(known.name(), start)) {
      known = Kind.of(html.substring(start, end));
      kinds[slot] = known;
    }
    return known;
  }

  private void append(HtmlCharacters html, int from, int to) {
    if (text.length < length + to - from) {
      text = Arrays.copyOf(text, Math.max(2 * text.length, length + to - from));
    }
    int at = from;
    while (at < to) {
      if (nextReference < at) {
        int found = html.indexOf('&', at);
        nextReference = found < 0 ? html.length() : found;
      }
      int reference = Math.min(nextReference, to);
      html.copy(at, reference, text, length);
      length += reference - at;
      at = reference < to ? reference(html, reference, to) : to;
    }
  }

  /** Appends what a reference stands for, and returns the place behind it. */
  private int reference(HtmlCharacters html, int at, int to) {
    int end = html.indexOf(';', at);
    if (end < 0 || end >= to || end - at > LONGEST_REFERENCE || !isReference(html, at + 1, end)) {
      text[length++] = html.charAt(at);
      return at + 1;
    }
    length += Character.toChars(referred(html.substring(at + 1, end)), text, length);
    return end + 1;
  }

  private static boolean isReference(HtmlCharacters html, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isOfName(html.charAt(i)) && html.charAt(i) != '#') {
        return false;
      }
    }
    return true;
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

  private void flush(Sink sink) {
    if (length > 0) {
      sink.take(text, length, title.isOpen());
      length = 0;
    }
  }
}
