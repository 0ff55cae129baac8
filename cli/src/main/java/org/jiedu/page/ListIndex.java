package org.jiedu.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.library.Library;
import org.jiedu.library.ListMembership;
import org.jiedu.page.ListItems.Entry;

/**
 * Which lists there are and what stands in them. A list that would be empty is not there.
 *
 * <p>Lists are named as in their addresses: {@code interpretations}, {@code topics/jiuzhu}.
 */
public final class ListIndex {
  private final Map<String, List<Entry>> lists = new TreeMap<>();

  ListIndex(Library library) {
    ListMembership membership = new ListMembership(library);
    for (Interpretation interpretation : library.interpretations()) {
      add(membership.of(interpretation), new ListItems.OfInterpretation(interpretation));
    }
    for (Policy policy : library.policies()) {
      add(membership.of(policy), new ListItems.OfPolicy(policy));
    }
    lists.values().forEach(entries -> entries.sort(ListItems.NEWEST_FIRST));
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

  private void add(Set<String> names, Entry entry) {
    names.forEach(name -> lists.computeIfAbsent(name, x -> new ArrayList<>()).add(entry));
  }
}
