package org.jiedu.author;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedu.library.Library;
import org.jiedu.workspace.Audience;
import org.jiedu.workspace.Department;
import org.jiedu.workspace.DepartmentKind;
import org.jiedu.workspace.Topic;

/** What a new file says of the site's registers. */
record Registers(List<Department> departments, List<String> topicIds, List<String> audienceIds) {

  static Registers of(Library library) {
    return new Registers(
        library.workspace().departments().all(),
        library.site().topics().stream().map(Topic::id).map(id -> id.value()).toList(),
        library.site().audiences().stream().map(Audience::id).map(id -> id.value()).toList());
  }

  /**
   * Returns the department that stands in a file until its author names another: the first of this
   * portal's own.
   */
  Optional<Department> department() {
    return departments.stream()
        .filter(one -> one.kind() == DepartmentKind.DEPARTMENT && !one.isSuperior())
        .findFirst();
  }

  /** Returns the places for topics. */
  Map<String, String> topics() {
    return Map.of(
        "known-topics", known(topicIds), "topic", topicIds.isEmpty() ? "jiaoyu" : topicIds.get(0));
  }

  /** Returns the places for audiences. */
  Map<String, String> audiences() {
    return Map.of(
        "known-audiences",
        known(audienceIds),
        "audience",
        audienceIds.isEmpty() ? "farmers" : audienceIds.get(0));
  }

  private static String known(List<String> ids) {
    return ids.isEmpty() ? "" : "（" + String.join("、", ids) + "）";
  }
}
