package org.jiedu.page;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jiedu.content.Interpretation;
import org.jiedu.content.InterpretationDuty.DutyKind;
import org.jiedu.content.Policy;
import org.jiedu.source.Kinds;
import org.jiedu.source.Placed;

/** Makes entries of lists. */
final class ListItems {

  /** An entry before it is put into a page's languages. */
  sealed interface Entry {
    /** Returns when it was published. */
    LocalDateTime published();

    /** Returns the id of its folder. */
    String id();

    /** Returns which folder it is, and what is the same as long as its YAML file is. */
    String seal();
  }

  record OfPolicy(Policy policy) implements Entry {
    @Override
    public LocalDateTime published() {
      return policy.head().published().value().start();
    }

    @Override
    public String id() {
      return policy.id();
    }

    @Override
    public String seal() {
      return policy.folder() + " " + policy.seal();
    }
  }

  record OfInterpretation(Interpretation interpretation) implements Entry {
    @Override
    public LocalDateTime published() {
      return interpretation.head().published().value().start();
    }

    @Override
    public String id() {
      return interpretation.id();
    }

    @Override
    public String seal() {
      return interpretation.folder() + " " + interpretation.seal();
    }
  }

  /** The newest first; at one moment by id. */
  static final Comparator<Entry> NEWEST_FIRST =
      Comparator.comparing(Entry::published).reversed().thenComparing(Entry::id);

  private final PageContext context;
  private final Phrases phrases;

  ListItems(PageContext context) {
    this.context = context;
    this.phrases = context.phrases();
  }

  List<ListItem> items(List<Entry> entries) {
    List<ListItem> items = new ArrayList<>();
    for (Entry entry : entries) {
      items.add(
          entry instanceof OfPolicy policy
              ? item(policy.policy())
              : item(((OfInterpretation) entry).interpretation()));
    }
    return List.copyOf(items);
  }

  ListItem item(Interpretation interpretation) {
    String address = Addresses.interpretation(context.edition(), interpretation.id());
    return new ListItem(
        phrases.title(interpretation),
        context.href(address),
        phrases.summary(interpretation),
        interpretation.head().published().value().day().toString(),
        departments(List.of(interpretation.head().interpreter())),
        List.of(phrases.word("form-" + Kinds.word(interpretation.head().form().value()))),
        "",
        0,
        false,
        address.equals(context.address()));
  }

  ListItem item(Policy policy) {
    String address = Addresses.policy(context.edition(), policy.id());
    int interpretations = context.library().set(policy).members().size();
    return new ListItem(
        phrases.title(policy),
        context.href(address),
        phrases.summary(policy),
        policy.head().published().value().day().toString(),
        departments(policy.head().issuers()),
        List.of(),
        policy.head().number().map(Placed::value).orElse(""),
        interpretations,
        interpretations == 0 && isInterpretationDue(policy),
        address.equals(context.address()));
  }

  private boolean isInterpretationDue(Policy policy) {
    return policy
        .head()
        .interpretation()
        .map(duty -> duty.kind() == DutyKind.REQUIRED)
        .orElseGet(() -> !context.responsibility().isOfSuperior(policy));
  }

  private List<Phrase> departments(List<Placed<String>> ids) {
    return ids.stream()
        .flatMap(id -> context.library().workspace().departments().find(id.value()).stream())
        .map(department -> phrases.of(department.name()))
        .toList();
  }
}
