package org.jiedu.check;

import java.util.List;
import org.jiedu.diagnostic.Allowance;
import org.jiedu.diagnostic.Rule;

/** The rules that readers and renderer hold every file to while they read it. */
final class ReaderRules {
  static final List<Rule> ALL =
      List.of(
          Rule.error("yaml-invalid"),
          Rule.error("yaml-key-unknown"),
          Rule.error("yaml-value-invalid"),
          Rule.error("yaml-key-missing"),
          Rule.fixedError("encoding-invalid"),
          Rule.fixedError("file-too-large"),
          Rule.fixedError("name-invalid"),
          Rule.fixedError("path-outside"),
          Rule.fixedError("hidden-character"),
          Rule.fixedError("raw-html"),
          Rule.fixedError("link-unsafe"),
          Rule.warning("emphasis-failed"),
          Rule.error("chart-invalid"),
          Rule.error("chart-text-missing"),
          Rule.error("template-invalid"),
          Rule.error("glyph-missing"),
          Allowance.ALLOW_WITHOUT_REASON,
          Allowance.ALLOW_UNUSED);

  private ReaderRules() {}
}
