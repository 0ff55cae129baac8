package org.jiedu.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedu.content.Policy;

/**
 * Which policies bear a title. A notice that issues a document (关于印发《…》的通知) bears the document's
 * title too: that is what people cite, with the notice's number. Those that are not public are left
 * out: who compares with their titles would tell them.
 */
record PolicyTitles(Map<String, List<String>> idsByTitle) {
  private static final Pattern UNHEEDED = Pattern.compile("[\\s*\\p{Z}]+");
  // Two searches, so that a title of any length takes one pass each.
  private static final Pattern BEFORE_ISSUED = Pattern.compile("关于(?:印发|发布|公布|颁布|转发)《");
  private static final Pattern BEHIND_ISSUED = Pattern.compile("》的(?:通知|公告|决定)$");

  static PolicyTitles of(Collection<Policy> policies) {
    Map<String, List<String>> ids = new HashMap<>();
    for (Policy policy : policies) {
      if (policy.head().isPublic()) {
        for (String written : policy.titles()) {
          String title = plain(written);
          add(title, policy.id(), ids);
          issued(title).ifPresent(document -> add(document, policy.id(), ids));
        }
      }
    }
    ids.remove("");
    return new PolicyTitles(Map.copyOf(ids));
  }

  private static Optional<String> issued(String title) {
    Matcher before = BEFORE_ISSUED.matcher(title);
    Matcher behind = BEHIND_ISSUED.matcher(title);
    return before.find() && behind.find(before.end())
        ? Optional.of(title.substring(before.end(), behind.start()))
        : Optional.empty();
  }

  private static void add(String title, String id, Map<String, List<String>> ids) {
    ids.computeIfAbsent(title, x -> new ArrayList<>()).add(id);
  }

  /** Returns the ids of the policies with a title, by id; spaces and stars do not count. */
  List<String> ids(String title) {
    return idsByTitle.getOrDefault(plain(title), List.of());
  }

  private static String plain(String title) {
    return UNHEEDED.matcher(title).replaceAll("");
  }
}
