package org.jiedu.check;

import java.util.List;

/**
 * The rules that are settled but not yet checked: a portal can give them a severity already, so
 * that it need not change its {@code site.yaml} when they come.
 */
final class LaterRules {
  static final List<String> IDS =
      List.of(
          "captions-missing",
          "copied-text",
          "date-backdated",
          "image-text-missing",
          "media-missing",
          "media-type",
          "personal-data",
          "review-by-author",
          "review-missing",
          "review-stale",
          "term-inconsistent",
          "tibetan-spelling",
          "transcript-missing",
          "translation-differs",
          "translation-stale",
          "translation-unmarked",
          "translation-untranslated");

  /** Those whose severity nobody can change. */
  static final List<String> FIXED_IDS = List.of("secret-marking");

  private LaterRules() {}
}
