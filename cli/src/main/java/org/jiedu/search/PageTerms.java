package org.jiedu.search;

import java.util.Arrays;

/**
 * What a page consists of, for an index that is made again when the page is still the same; some
 * three kilobytes. Never changes.
 */
public final class PageTerms {
  private final int[] ends;
  private final char[] keys;
  private final int[] titles;

  private PageTerms(int[] ends, char[] keys, int[] titles) {
    this.ends = ends;
    this.keys = keys;
    this.titles = titles;
  }

  static PageTerms of(TermSet text, TermSet title) {
    int[] ends = new int[Buckets.COUNT];
    char[] keys = new char[text.size()];
    Buckets.sort(text, keys, ends);
    return new PageTerms(ends, keys, title.toArray());
  }

  /** Returns how many terms the page has. */
  int size() {
    return keys.length;
  }

  void addTo(int page, Buckets texts, Buckets all) {
    texts.add(page, keys, ends);
    TermSet title = new TermSet();
    Arrays.stream(titles).forEach(title::add);
    all.add(page, title);
  }
}
