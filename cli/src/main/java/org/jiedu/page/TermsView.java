package org.jiedu.page;

import java.util.List;

/** The glossary in one language, in dictionary order. */
public record TermsView(Frame frame, Phrase title, List<Entry> entries) implements PageView {

  /**
   * A term and what packages say of it.
   *
   * @param anchor the entry's anchor on the page
   */
  public record Entry(String anchor, Text name, List<Definition> definitions) {}

  /** What one package says of a term. */
  public record Definition(String html, PageLink source) {}
}
