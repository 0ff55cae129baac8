package org.jiedu.check;

import java.util.List;

/**
 * The rules that are settled but not yet checked: a portal can give them a severity already, so
 * that it need not change its {@code site.yaml} when they come.
 */
final class LaterRules {
  static final List<String> IDS =
      List.of(
          "term-inconsistent",
          "tibetan-spelling",
          "translation-differs",
          "translation-untranslated");

  /** Those whose severity nobody can change. */
  static final List<String> FIXED_IDS = List.of();

  private LaterRules() {}
}
