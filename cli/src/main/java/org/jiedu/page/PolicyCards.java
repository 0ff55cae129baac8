package org.jiedu.page;

import java.util.List;
import java.util.Optional;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyStatus;
import org.jiedu.source.Kinds;
import org.jiedu.source.Placed;
import org.jiedu.workspace.Topic;

/** Makes a policy's head in a few lines. */
final class PolicyCards {
  private final PageContext context;
  private final Phrases phrases;

  PolicyCards(PageContext context) {
    this.context = context;
    this.phrases = context.phrases();
  }

  PolicyCard card(Policy policy) {
    PolicyStatus status = context.library().status(policy, context.today());
    String statusName = Kinds.word(status);
    return new PolicyCard(
        phrases.title(policy),
        context.href(Addresses.policy(context.edition(), policy.id())),
        policy.head().number().map(Placed::value).orElse(""),
        policy.head().issuers().stream()
            .flatMap(issuer -> context.department(issuer.value()).stream())
            .toList(),
        context.responsibility().drafter(policy).stream()
            .flatMap(drafter -> context.department(drafter).stream())
            .toList(),
        policy.head().issued().value().toString(),
        PageContext.shown(policy.head().published().value()),
        day(policy.head().effective()),
        day(policy.head().expires()),
        phrases.word("status-" + statusName),
        statusName,
        policy.head().index().orElse(""),
        topics(policy.head().topics()));
  }

  /** Returns links to the lists of topics. */
  List<PageLink> topics(List<Placed<String>> ids) {
    return ids.stream()
        .flatMap(id -> context.site().topic(id.value()).stream())
        .map(this::topic)
        .toList();
  }

  private PageLink topic(Topic topic) {
    return context.listLink(phrases.of(topic.name()), "topics/" + topic.id().value());
  }

  private static String day(Optional<Placed<java.time.LocalDate>> day) {
    return day.map(found -> found.value().toString()).orElse("");
  }
}
