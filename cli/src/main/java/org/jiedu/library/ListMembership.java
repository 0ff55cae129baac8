package org.jiedu.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.source.Kinds;
import org.jiedu.source.Placed;
import org.jiedu.workspace.Topic;

/**
 * In which lists of the site a policy or an interpretation stands.
 *
 * <p>Lists are named as in their addresses: {@code interpretations}, {@code topics/jiuzhu}. What
 * was withdrawn stands in none.
 */
public record ListMembership(Library library) {

  /** Returns the lists of a policy, in order. */
  public SortedSet<String> of(Policy policy) {
    SortedSet<String> lists = new TreeSet<>();
    if (policy.head().withdrawn().isPresent()) {
      return lists;
    }
    lists.add("policies");
    policy.head().issuers().forEach(issuer -> lists.add("departments/" + issuer.value()));
    policy.head().drafter().ifPresent(drafter -> lists.add("departments/" + drafter.value()));
    addTopics(policy.head().topics(), lists);
    return lists;
  }

  /** Returns the lists of an interpretation, in order. */
  public SortedSet<String> of(Interpretation interpretation) {
    SortedSet<String> lists = new TreeSet<>();
    if (interpretation.head().withdrawn().isPresent()) {
      return lists;
    }
    lists.add("interpretations");
    lists.add("forms/" + Kinds.word(interpretation.head().form().value()));
    lists.add("departments/" + interpretation.head().interpreter().value());
    new Responsibility(library)
        .cooperators(interpretation)
        .forEach(cooperator -> lists.add("departments/" + cooperator));
    interpretation
        .head()
        .audiences()
        .forEach(audience -> lists.add("audiences/" + audience.value()));
    addTopics(topics(interpretation), lists);
    return lists;
  }

  /** Returns the topics of an interpretation: its own, or by default its policies'. */
  public List<Placed<String>> topics(Interpretation interpretation) {
    if (!interpretation.head().topics().isEmpty()) {
      return interpretation.head().topics();
    }
    List<Placed<String>> topics = new ArrayList<>();
    for (Policy policy : library.policiesOf(interpretation)) {
      policy.head().topics().stream()
          .filter(topic -> topics.stream().noneMatch(t -> t.value().equals(topic.value())))
          .forEach(topics::add);
    }
    return topics;
  }

  /** A topic of the upper level holds what its own topics hold. */
  private void addTopics(List<Placed<String>> ids, SortedSet<String> lists) {
    for (Placed<String> id : ids) {
      Optional<Topic> topic = library.site().topic(id.value());
      topic.ifPresent(found -> lists.add("topics/" + id.value()));
      topic.flatMap(Topic::parent).ifPresent(parent -> lists.add("topics/" + parent.value()));
    }
  }
}
