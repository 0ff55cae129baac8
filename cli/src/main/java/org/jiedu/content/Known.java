package org.jiedu.content;

import java.util.List;
import org.jiedu.source.Untranslated;

/**
 * What is kept of a policy or an interpretation for the next process, its texts left where they
 * are.
 */
sealed interface Known {

  /** What is kept of a policy; the parts are those of {@link Policy}. */
  record OfPolicy(PolicyHead head, String seal, List<Untranslated> untranslated, Gist gist)
      implements Known {}

  /** What is kept of an interpretation; the parts are those of {@link Interpretation}. */
  record OfInterpretation(
      InterpretationHead head, String seal, List<Untranslated> untranslated, Gist gist)
      implements Known {}

  /** Returns what is kept of a policy, an interpretation, or what was kept before. */
  static Known of(Object value) {
    if (value instanceof Policy policy) {
      return new OfPolicy(
          policy.head(), policy.seal(), policy.untranslated(), policy.read().gist());
    }
    if (value instanceof Interpretation interpretation) {
      return new OfInterpretation(
          interpretation.head(),
          interpretation.seal(),
          interpretation.untranslated(),
          interpretation.read().gist());
    }
    return (Known) value;
  }
}
