package org.jiedu.markdown.clause;

/** The paragraphs (款) of one article, counted without its items. */
final class ArticleParagraphs {
  private final String base;
  private final String articleAnchor;
  private final PolicyBlock block;
  private final int index;
  private final boolean hasOwnText;
  private int count;

  /**
   * @param base what the paragraphs' anchors begin with
   * @param articleAnchor the anchor that the article is listed under
   * @param block where the article begins
   * @param index the article's position in the list of clauses, from 0
   * @param hasOwnText whether the first paragraph stands in the same block as the number
   */
  ArticleParagraphs(
      String base, String articleAnchor, PolicyBlock block, int index, boolean hasOwnText) {
    this.base = base;
    this.articleAnchor = articleAnchor;
    this.block = block;
    this.index = index;
    this.hasOwnText = hasOwnText;
    this.count = hasOwnText ? 1 : 0;
  }

  /** Counts one more paragraph and returns its number, from 1. */
  int countNext() {
    return ++count;
  }

  int count() {
    return count;
  }

  String anchorOf(int paragraph) {
    return base + "-para-" + paragraph;
  }

  String articleAnchor() {
    return articleAnchor;
  }

  PolicyBlock block() {
    return block;
  }

  int index() {
    return index;
  }

  boolean hasOwnText() {
    return hasOwnText;
  }
}
