package org.jiedu.markdown.clause;

/** What a clause is in its document. */
public enum ClauseKind {
  /** 附件, ཟུར་སྣོན. */
  ANNEX,
  /** 第一编, 第一篇. */
  PART,
  /** 第三章, ལེའུ་གསུམ་པ. */
  CHAPTER,
  /** 第二节. */
  SECTION,
  /** 第五条, དོན་ཚན་ལྔ་པ. */
  ARTICLE,
  /** 款: a paragraph of an article, which bears no number. */
  PARAGRAPH,
  /** 项: （三） in an article. */
  ITEM,
  /** 目: 1. under an item, and what is below. */
  SUBITEM,
  /** 一、 outside an article. */
  FIRST_LEVEL,
  /** （一） outside an article. */
  SECOND_LEVEL,
  /** 1. outside an article. */
  THIRD_LEVEL,
  /** （1） outside an article, and what is below. */
  FOURTH_LEVEL,
  /** A place without a number that the author gave an explicit anchor. */
  NAMED
}
