package org.jiedu.content;

import java.util.List;
import java.util.Set;

/**
 * All of {@code content/}.
 *
 * @param policies those that could be read, by id
 * @param interpretations those that could be read, by id
 * @param policyIds every folder of a policy, also where it could not be read: a link to it is not
 *     broken by that
 * @param interpretationIds every folder of an interpretation, likewise
 */
public record Content(
    List<Policy> policies,
    List<Interpretation> interpretations,
    Set<String> policyIds,
    Set<String> interpretationIds) {

  /** Copies the collections. */
  public Content {
    policies = List.copyOf(policies);
    interpretations = List.copyOf(interpretations);
    policyIds = Set.copyOf(policyIds);
    interpretationIds = Set.copyOf(interpretationIds);
  }
}
