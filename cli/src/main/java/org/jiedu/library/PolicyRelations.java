package org.jiedu.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyHead.Relation;
import org.jiedu.content.PolicyHead.RelationKind;

/** Which known policies relate to a policy, and how: the relations read backwards. */
record PolicyRelations(Map<Target, List<String>> sources) {

  /** A policy, as what others repeal, replace or implement. */
  record Target(String policyId, RelationKind kind) {}

  static PolicyRelations of(Map<String, Policy> policies, Map<String, String> idByNumber) {
    Map<Target, SortedSet<String>> sources = new HashMap<>();
    for (Policy policy : policies.values()) {
      for (Relation relation : policy.head().relations()) {
        String named = relation.target().value();
        Optional<String> id =
            policies.containsKey(named)
                ? Optional.of(named)
                : PolicyNumbers.normal(named).map(idByNumber::get);
        id.ifPresent(
            target ->
                sources
                    .computeIfAbsent(new Target(target, relation.kind()), x -> new TreeSet<>())
                    .add(policy.id()));
      }
    }
    Map<Target, List<String>> sorted = new HashMap<>();
    sources.forEach((target, ids) -> sorted.put(target, List.copyOf(ids)));
    return new PolicyRelations(sorted);
  }

  /** Returns the ids of the policies that relate to one in a way, in order. */
  List<String> to(String policyId, RelationKind kind) {
    return sources.getOrDefault(new Target(policyId, kind), List.of());
  }
}
