package org.jiedu.check;

import java.util.List;
import java.util.stream.Stream;
import org.jiedu.diagnostic.Allowance;
import org.jiedu.diagnostic.Rule;

/**
 * The rules that readers and renderer hold every file to while they read it. Those rooms report by
 * id alone; the explanations stand here.
 */
final class ReaderRules {
  static final List<Rule> ALL =
      Stream.of(
              FileRules.ALL,
              MarkupRules.ALL,
              List.of(Allowance.ALLOW_WITHOUT_REASON, Allowance.ALLOW_UNUSED))
          .flatMap(List::stream)
          .toList();

  private ReaderRules() {}
}
