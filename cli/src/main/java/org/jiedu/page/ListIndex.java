package org.jiedu.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.library.Library;
import org.jiedu.page.ListItems.Entry;
import org.jiedu.source.Placed;

/**
 * Which lists there are and what stands in them. A list that would be empty is not there.
 *
 * <p>Lists are named as in their addresses: {@code interpretations}, {@code topics/jiuzhu}.
 */
public final class ListIndex {
  private final Map<String, List<Entry>> lists = new TreeMap<>();

  ListIndex(Library library) {
    for (Entry entry : ListItems.interpretations(library)) {
      Interpretation interpretation = ((ListItems.OfInterpretation) entry).interpretation();
      add("interpretations", entry);
      add("departments/" + interpretation.head().interpreter().value(), entry);
      add(Addresses.formList(interpretation.head().form().value()), entry);
      interpretation.head().audiences().forEach(id -> add("audiences/" + id.value(), entry));
      topics(interpretation, library).forEach(id -> add("topics/" + id.value(), entry));
    }
    for (Entry entry : ListItems.policies(library)) {
      Policy policy = ((ListItems.OfPolicy) entry).policy();
      add("policies", entry);
      policy.head().issuers().forEach(id -> add("departments/" + id.value(), entry));
      policy.head().drafter().ifPresent(drafter -> add("departments/" + drafter.value(), entry));
      policy.head().topics().forEach(id -> add("topics/" + id.value(), entry));
    }
    lists.values().forEach(entries -> entries.sort(ListItems.NEWEST_FIRST));
  }

  /** Returns the topics of an interpretation: its own, or by default its policies'. */
  static List<Placed<String>> topics(Interpretation interpretation, Library library) {
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

  /** Returns the names of all lists in order. */
  List<String> names() {
    return List.copyOf(lists.keySet());
  }

  /** Returns a list's entries, the newest first. */
  List<Entry> entries(String name) {
    return List.copyOf(lists.getOrDefault(name, List.of()));
  }

  /** Returns how many entries a list has; 0 where there is no such list. */
  int of(String name) {
    return lists.getOrDefault(name, List.of()).size();
  }

  private void add(String name, Entry entry) {
    List<Entry> entries = lists.computeIfAbsent(name, x -> new ArrayList<>());
    // The same entry comes to a list in one go: it can only stand at the end.
    if (entries.isEmpty() || !entries.get(entries.size() - 1).equals(entry)) {
      entries.add(entry);
    }
  }
}
