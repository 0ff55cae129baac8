package org.jiedu.markdown.html;

import org.jiedu.markdown.MarkdownDocument;

/** What the renderers of one page share. */
final class PageState {
  private final MarkdownDocument document;
  private final HtmlSettings settings;
  private final Footnotes footnotes;
  private int plainDepth;

  PageState(MarkdownDocument document, HtmlSettings settings) {
    this.document = document;
    this.settings = settings;
    this.footnotes = new Footnotes(document, settings);
  }

  MarkdownDocument document() {
    return document;
  }

  HtmlSettings settings() {
    return settings;
  }

  Footnotes footnotes() {
    return footnotes;
  }

  /** Returns an id of this page. */
  String id(String anchor) {
    return anchor + settings.anchorSuffix();
  }

  /** Begins a passage in which no link may be added: a link or, here and there, a heading. */
  void enterPlain(boolean isPlain) {
    plainDepth += isPlain ? 1 : 0;
  }

  void leavePlain(boolean isPlain) {
    plainDepth -= isPlain ? 1 : 0;
  }

  boolean isPlain() {
    return plainDepth > 0;
  }
}
