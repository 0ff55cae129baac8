package org.jiedu.picture;

/** SVG while it is written. Belongs to one thread. */
final class SvgText {
  private final StringBuilder text = new StringBuilder();

  /** Begins a tag; its attributes follow. */
  SvgText open(String element) {
    text.append('<').append(element);
    return this;
  }

  SvgText attribute(String name, String value) {
    text.append(' ').append(name).append("=\"").append(escape(value)).append('"');
    return this;
  }

  SvgText attribute(String name, double length) {
    return attribute(name, Numbers.shortened(length));
  }

  /** Ends a tag whose element holds more. */
  SvgText inside() {
    text.append('>');
    return this;
  }

  /** Ends a tag whose element holds nothing. */
  SvgText empty() {
    text.append("/>");
    return this;
  }

  SvgText words(String words) {
    text.append(escape(words));
    return this;
  }

  /** Adds what is SVG already. */
  SvgText raw(String svg) {
    text.append(svg);
    return this;
  }

  SvgText close(String element) {
    text.append("</").append(element).append('>');
    return this;
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
