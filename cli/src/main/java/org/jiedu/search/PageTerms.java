package org.jiedu.search;

/** What a page consists of, some three kilobytes. Never changes. */
public final class PageTerms {
  private final SortedTerms text;
  private final int[] title;

  /**
   * Makes it of terms.
   *
   * @param title those of the page's title; not changed any more
   */
  PageTerms(SortedTerms text, int[] title) {
    this.text = text;
    this.title = title;
  }

  /** Returns the terms of all that the page says. */
  SortedTerms text() {
    return text;
  }

  /** Returns the terms of the page's title; nobody changes them. */
  int[] title() {
    return title;
  }
}
