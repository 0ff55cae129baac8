package org.jiedu.content;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  /** What was read of some folders again. */
  public record Reread(List<Policy> policies, List<Interpretation> interpretations) {
    /** Copies the lists. */
    public Reread {
      policies = List.copyOf(policies);
      interpretations = List.copyOf(interpretations);
    }
  }

  /** Returns the same content but for some of its policies and interpretations. */
  public Content with(Reread again) {
    return new Content(
        replaced(policies, again.policies(), Policy::id),
        replaced(interpretations, again.interpretations(), Interpretation::id),
        policyIds,
        interpretationIds);
  }

  private static <T> List<T> replaced(List<T> all, List<T> again, Function<T, String> id) {
    Map<String, T> byId = again.stream().collect(Collectors.toMap(id, Function.identity()));
    return byId.isEmpty()
        ? all
        : all.stream().map(one -> byId.getOrDefault(id.apply(one), one)).toList();
  }
}
