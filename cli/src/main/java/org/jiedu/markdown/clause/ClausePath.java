package org.jiedu.markdown.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiedu.markdown.clause.ClauseLabel.Unit;

/**
 * Where in the document's order the reading stands: annex, part, chapter, section, article, points.
 */
final class ClausePath {
  /**
   * One step down.
   *
   * @param rank 0 for an annex; the greater, the further down
   * @param base what the anchors below begin with
   * @param anchor the anchor it is listed under
   */
  private record Step(int rank, String base, String anchor) {}

  private static final int ANNEX = Unit.ANNEX.rank();
  private static final int CHAPTER = Unit.CHAPTER.rank();
  private static final int ARTICLE = Unit.ARTICLE.rank();
  private static final int POINT = Unit.POINT.rank();

  private final List<Step> steps = new ArrayList<>();
  private int annexes;

  /** Goes up to where a label belongs; the next calls are about that place. */
  void rise(ClauseLabel label) {
    int rank = rank(label);
    riseAbove(rank);
  }

  /** Leaves the article that the reading is in. */
  void leaveArticle() {
    if (isInArticle()) {
      riseAbove(ARTICLE);
    }
  }

  boolean isInArticle() {
    return base(ARTICLE).isPresent();
  }

  /** Returns whether the last step down was a point of a level. */
  boolean isAtLevel(int level) {
    return steps.stream().anyMatch(step -> step.rank() == POINT + level);
  }

  /** Returns the anchor of the clause that the next one belongs to. */
  Optional<String> parent() {
    return steps.isEmpty() ? Optional.empty() : Optional.of(last().anchor());
  }

  /** Returns the anchor that the table of numberings gives to a label at this place. */
  String anchor(ClauseLabel label) {
    String number = label.number();
    String prefix = base(ANNEX).map(base -> base + "-").orElse("");
    return switch (label.unit()) {
      case ANNEX -> "annex-" + annexNumber(number);
      case PART -> prefix + "part-" + number;
      case CHAPTER -> prefix + "ch-" + number;
      case SECTION -> base(CHAPTER).map(base -> base + "-").orElse(prefix) + "sec-" + number;
      case ARTICLE -> prefix + "art-" + number;
      case POINT -> pointStem(prefix) + number;
    };
  }

  /** Returns what a label at this place is. */
  ClauseKind kind(ClauseLabel label) {
    return switch (label.unit()) {
      case ANNEX -> ClauseKind.ANNEX;
      case PART -> ClauseKind.PART;
      case CHAPTER -> ClauseKind.CHAPTER;
      case SECTION -> ClauseKind.SECTION;
      case ARTICLE -> ClauseKind.ARTICLE;
      case POINT -> pointKind(label.level());
    };
  }

  /**
   * Goes down to a label's clause.
   *
   * @param base what the anchors below begin with
   * @param anchor the anchor it is listed under
   */
  void enter(ClauseLabel label, String base, String anchor) {
    if (label.unit() == Unit.ANNEX) {
      annexes = annexNumber(label.number());
    }
    steps.add(new Step(rank(label), base, anchor));
  }

  private String pointStem(String prefix) {
    if (isBelowPoint()) {
      return last().base() + "-";
    }
    return base(ARTICLE).map(base -> base + "-item-").orElse(prefix + "s");
  }

  private ClauseKind pointKind(int level) {
    if (isInArticle()) {
      return isBelowPoint() ? ClauseKind.SUBITEM : ClauseKind.ITEM;
    }
    return switch (level) {
      case 1 -> ClauseKind.FIRST_LEVEL;
      case 2 -> ClauseKind.SECOND_LEVEL;
      case 3 -> ClauseKind.THIRD_LEVEL;
      default -> ClauseKind.FOURTH_LEVEL;
    };
  }

  private boolean isBelowPoint() {
    return !steps.isEmpty() && last().rank() > POINT;
  }

  // 附件 without a number is the next one: the first of one, or the first of several.
  private int annexNumber(String number) {
    return number.isEmpty() ? annexes + 1 : Integer.parseInt(number);
  }

  private Optional<String> base(int rank) {
    return steps.stream().filter(step -> step.rank() == rank).map(Step::base).findFirst();
  }

  private void riseAbove(int rank) {
    steps.removeIf(step -> step.rank() >= rank);
  }

  private Step last() {
    return steps.get(steps.size() - 1);
  }

  private static int rank(ClauseLabel label) {
    return label.unit().rank() + label.level();
  }
}
