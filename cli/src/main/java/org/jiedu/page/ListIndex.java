package org.jiedu.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.library.Library;
import org.jiedu.library.ListMembership;
import org.jiedu.page.ListItems.Entry;
import org.jiedu.trace.Dependency;
import org.jiedu.trace.Tracer;

/**
 * Which lists there are and what stands in them. A list that would be empty is not there.
 *
 * <p>Lists are named as in their addresses: {@code interpretations}, {@code topics/jiuzhu}.
 */
public final class ListIndex {
  private final Map<String, List<Entry>> lists = new TreeMap<>();
  private final Map<String, List<Entry>> sorted = new ConcurrentHashMap<>();
  private final Tracer tracer;

  ListIndex(Library library) {
    this.tracer = library.tracer();
    ListMembership membership = new ListMembership(library);
    for (Interpretation interpretation : library.interpretations()) {
      add(membership.of(interpretation), new ListItems.OfInterpretation(interpretation));
    }
    for (Policy policy : library.policies()) {
      add(membership.of(policy), new ListItems.OfPolicy(policy));
    }
  }

  /** Returns the names of all lists in order. */
  List<String> names() {
    return List.copyOf(lists.keySet());
  }

  /**
   * Returns a part of a list, the newest entry first.
   *
   * @param from counted from 0
   * @param to behind the last; what the list does not have is left out
   */
  List<Entry> part(String name, int from, int to) {
    tracer.note(Dependency.Kind.LIST_PART, String.join(" ", name, from + "", to + ""));
    return found(name, from, to);
  }

  private List<Entry> found(String name, int from, int to) {
    List<Entry> entries = sorted.computeIfAbsent(name, this::sorted);
    int start = Math.min(from, entries.size());
    return List.copyOf(entries.subList(start, Math.min(entries.size(), to)));
  }

  /** Long ones take their time, and few pages show a part of one. */
  private List<Entry> sorted(String name) {
    return lists.getOrDefault(name, List.of()).stream().sorted(ListItems.NEWEST_FIRST).toList();
  }

  /** Returns how many entries a list has; 0 where there is no such list. */
  int of(String name) {
    tracer.note(Dependency.Kind.LIST_SIZE, name);
    return size(name);
  }

  /** Returns whether there is anything to read on the portal. */
  boolean areAny() {
    return of("interpretations") > 0 || of("policies") > 0;
  }

  private int size(String name) {
    return lists.getOrDefault(name, List.of()).size();
  }

  /** Returns the state of a list's length or of a part of it. */
  String state(Dependency dependency) {
    List<String> words = List.of(dependency.subject().split(" "));
    if (dependency.kind() == Dependency.Kind.LIST_SIZE) {
      return String.valueOf(size(words.get(0)));
    }
    return found(words.get(0), Integer.parseInt(words.get(1)), Integer.parseInt(words.get(2)))
        .stream()
        .map(Entry::seal)
        .collect(Collectors.joining("\n"));
  }

  private void add(Set<String> names, Entry entry) {
    names.forEach(name -> lists.computeIfAbsent(name, x -> new ArrayList<>()).add(entry));
  }
}
