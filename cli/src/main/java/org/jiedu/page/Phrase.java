package org.jiedu.page;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text in each language that a page shows, one or two. Where a language lacks it, the
 * authoritative text stands in, once, marked with its own language.
 */
public record Phrase(List<Text> texts) {

  /** Copies the texts. */
  public Phrase {
    texts = List.copyOf(texts);
  }

  /** Returns the text in the page's first language. */
  public Text first() {
    return texts.get(0);
  }

  /** Returns all texts with a space between them, for attributes and titles. */
  public String plain() {
    return texts.stream().map(Text::text).collect(Collectors.joining(" "));
  }
}
