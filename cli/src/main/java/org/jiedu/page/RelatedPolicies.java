package org.jiedu.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyHead.Relation;
import org.jiedu.content.PolicyHead.RelationKind;
import org.jiedu.script.Language;
import org.jiedu.source.Kinds;

/** Tells readers what a policy is based on, implements, amends …, and what became of it. */
final class RelatedPolicies {
  private final PageContext context;

  RelatedPolicies(PageContext context) {
    this.context = context;
  }

  List<PolicyView.Relation> of(Policy policy) {
    List<PolicyView.Relation> relations = new ArrayList<>();
    Phrases phrases = context.phrases();
    for (Relation relation : policy.head().relations()) {
      Phrase kind = phrases.word("relation-" + Kinds.word(relation.kind()));
      String named = relation.target().value();
      Optional<Policy> known = context.library().policyNamed(named);
      if (known.isPresent()) {
        relations.add(relation(kind, known.get()));
      } else if (!context.library().hides(named)) {
        // A number as it was issued, in whatever language the page is.
        Phrase number = phrases.of(language -> Optional.of(named).filter(x -> isFirst(language)));
        relations.add(new PolicyView.Relation(kind, number, ""));
      }
    }
    for (RelationKind kind : RelationKind.values()) {
      for (Policy newer : context.library().relatedTo(policy, kind)) {
        if (kind != RelationKind.BASIS && kind != RelationKind.FORWARDS) {
          Phrase word = phrases.word("relation-" + backwards(kind));
          relations.add(relation(word, newer));
        }
      }
    }
    return relations;
  }

  private boolean isFirst(Language language) {
    return language.equals(context.site().authoritative());
  }

  private PolicyView.Relation relation(Phrase kind, Policy target) {
    return new PolicyView.Relation(
        kind,
        context.phrases().title(target),
        context.href(Addresses.policy(context.edition(), target.id())));
  }

  private static String backwards(RelationKind kind) {
    return switch (kind) {
      case IMPLEMENTS -> "implemented-by";
      case AMENDS -> "amended-by";
      case REPEALS -> "repealed-by";
      case REPLACES -> "replaced-by";
      case BASIS, FORWARDS -> throw new IllegalArgumentException("is not read backwards: " + kind);
    };
  }
}
