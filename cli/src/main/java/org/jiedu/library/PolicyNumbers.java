package org.jiedu.library;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiedu.content.Policy;
import org.jiedu.markdown.link.DocumentNumber;
import org.jiedu.markdown.link.NumberOccurrence;

/** The document numbers that policies bear. */
final class PolicyNumbers {
  private PolicyNumbers() {}

  /** Returns the id of the policy that bears each number; of two with one number the first. */
  static Map<String, String> index(Collection<Policy> policies) {
    Map<String, String> index = new TreeMap<>();
    for (Policy policy : policies) {
      policy
          .head()
          .number()
          .flatMap(number -> normal(number.value()))
          .ifPresent(number -> index.putIfAbsent(number, policy.id()));
    }
    return index;
  }

  /** Returns the normal form of a document number, or empty for what is none. */
  static Optional<String> normal(String written) {
    return DocumentNumber.parse(written).map(NumberOccurrence::number).map(DocumentNumber::normal);
  }
}
