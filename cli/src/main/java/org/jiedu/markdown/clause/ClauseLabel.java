package org.jiedu.markdown.clause;

/**
 * A number at the beginning of a block.
 *
 * @param unit what is counted
 * @param level 1 for 一、 to 4 for （1）, deeper for nested lists; 0 for any other unit
 * @param number the number; for 第五条之一 {@code 5-1}; empty for an annex without a number
 * @param written the number as written
 * @param rest the block's text behind it
 */
record ClauseLabel(Unit unit, int level, String number, String written, String rest) {

  /** What a number counts. */
  enum Unit {
    ANNEX(0),
    PART(1),
    CHAPTER(2),
    SECTION(3),
    ARTICLE(4),
    POINT(5);

    private final int rank;

    Unit(int rank) {
      this.rank = rank;
    }

    /** Returns how far down in a document the unit stands; a point's level is added to it. */
    int rank() {
      return rank;
    }
  }

  /** Returns the label of a point, that is anything numbered below chapters and articles. */
  static ClauseLabel point(int level, int number, String written, String rest) {
    return new ClauseLabel(Unit.POINT, level, Integer.toString(number), written, rest);
  }
}
