package org.jiedu.check;

import java.util.List;

/**
 * The rules that are settled but not yet checked: a portal can give them a severity already, so
 * that it need not change its {@code site.yaml} when they come.
 */
final class LaterRules {
  static final List<String> IDS =
      List.of(
          "copied-text",
          "date-backdated",
          "review-by-author",
          "review-missing",
          "review-stale",
          "term-inconsistent",
          "tibetan-spelling",
          "translation-differs",
          "translation-stale",
          "translation-unmarked",
          "translation-untranslated");

  /** Those whose severity nobody can change. */
  static final List<String> FIXED_IDS = List.of();

  private LaterRules() {}
}
