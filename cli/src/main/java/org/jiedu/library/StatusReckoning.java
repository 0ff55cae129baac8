package org.jiedu.library;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyHead.RelationKind;
import org.jiedu.content.PolicyStatus;
import org.jiedu.content.PolicyType;
import org.jiedu.source.Placed;

/** Reckons from dates and relations whether a policy holds. */
record StatusReckoning(Library library) {

  PolicyStatus status(Policy policy, LocalDate day) {
    boolean isRepealed =
        Stream.of(RelationKind.REPEALS, RelationKind.REPLACES)
            .flatMap(kind -> library.relatedTo(policy, kind).stream())
            .anyMatch(newer -> isEffective(newer, day));
    if (isRepealed) {
      return PolicyStatus.REPEALED;
    }
    // The day on which a policy expires is the last on which it holds.
    if (policy.head().expires().filter(expires -> expires.value().isBefore(day)).isPresent()) {
      return PolicyStatus.EXPIRED;
    }
    // A draft for consultation never takes effect itself.
    boolean isDraft = policy.head().type() == PolicyType.CONSULTATION;
    if (isDraft
        || policy.head().effective().filter(from -> from.value().isAfter(day)).isPresent()) {
      return PolicyStatus.NOT_YET_EFFECTIVE;
    }
    boolean isAmended =
        library.relatedTo(policy, RelationKind.AMENDS).stream()
            .anyMatch(newer -> isEffective(newer, day));
    return isAmended ? PolicyStatus.AMENDED : PolicyStatus.IN_FORCE;
  }

  private static boolean isEffective(Policy policy, LocalDate day) {
    LocalDate from =
        policy
            .head()
            .effective()
            .map(Placed::value)
            .orElseGet(() -> policy.head().published().value().day());
    return !from.isAfter(day);
  }
}
