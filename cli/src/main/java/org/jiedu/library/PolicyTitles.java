package org.jiedu.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiedu.content.Policy;
import org.jiedu.content.Text;

/**
 * Which policies bear a title. Those that are not public are left out: who compares with their
 * titles would tell them.
 */
record PolicyTitles(Map<String, List<String>> idsByTitle) {
  private static final Pattern UNHEEDED = Pattern.compile("[\\s*\\p{Z}]+");

  static PolicyTitles of(Collection<Policy> policies) {
    Map<String, List<String>> ids = new HashMap<>();
    for (Policy policy : policies) {
      if (policy.head().isPublic()) {
        for (Text text : policy.texts()) {
          ids.computeIfAbsent(plain(text.title()), x -> new ArrayList<>()).add(policy.id());
        }
      }
    }
    ids.remove("");
    return new PolicyTitles(Map.copyOf(ids));
  }

  /** Returns the ids of the policies with a title, by id; spaces and stars do not count. */
  List<String> ids(String title) {
    return idsByTitle.getOrDefault(plain(title), List.of());
  }

  private static String plain(String title) {
    return UNHEEDED.matcher(title).replaceAll("");
  }
}
