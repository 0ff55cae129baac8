package org.jiedu.library;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiedu.content.Content;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.source.Placed;
import org.jiedu.workspace.Workspace;

/** Joins what was read into a library. */
public final class LibraryBuilder {
  private final Workspace workspace;

  /** Makes a builder for a workspace's content. */
  public LibraryBuilder(Workspace workspace) {
    this.workspace = workspace;
  }

  /** What follows from all policies and interpretations together, by policy id or number. */
  record Joined(
      Map<String, String> policyIdByNumber,
      Map<String, InterpretationSet> sets,
      Map<String, ClauseMentions> mentions,
      PolicyRelations relations) {}

  /** Returns the library of everything, for the checks. */
  public Library build(Content content) {
    return join(content, content.policies(), content.interpretations());
  }

  /** Returns the library of what a reader may see at a moment. */
  Library published(Content content, ZonedDateTime moment) {
    Visibility visibility = new Visibility(moment, workspace.site().timeZone());
    List<Policy> policies = content.policies().stream().filter(visibility::shows).toList();
    List<Interpretation> interpretations =
        content.interpretations().stream()
            .filter(visibility::shows)
            .filter(shown -> explainsOnly(shown, policies))
            .toList();
    return join(content, policies, interpretations);
  }

  private static boolean explainsOnly(Interpretation interpretation, List<Policy> shown) {
    List<String> ids = shown.stream().map(Policy::id).toList();
    return interpretation.head().policies().stream().map(Placed::value).allMatch(ids::contains);
  }

  private Library join(
      Content content, List<Policy> policies, List<Interpretation> interpretations) {
    Map<String, Policy> policyById = new TreeMap<>();
    policies.forEach(policy -> policyById.put(policy.id(), policy));
    Map<String, Interpretation> interpretationById = new TreeMap<>();
    interpretations.forEach(
        interpretation -> interpretationById.put(interpretation.id(), interpretation));
    Map<String, String> numbers = PolicyNumbers.index(policyById.values());
    Joined joined =
        new Joined(
            numbers,
            sets(interpretationById.values()),
            ClauseMentions.byPolicy(interpretationById.values()),
            PolicyRelations.of(policyById, numbers));
    return new Library(workspace, content, policyById, interpretationById, joined);
  }

  private static Map<String, InterpretationSet> sets(Iterable<Interpretation> interpretations) {
    Map<String, List<Interpretation>> byPolicy = new LinkedHashMap<>();
    for (Interpretation interpretation : interpretations) {
      interpretation.head().policies().stream()
          .map(Placed::value)
          .distinct()
          .forEach(id -> byPolicy.computeIfAbsent(id, x -> new ArrayList<>()).add(interpretation));
    }
    Map<String, InterpretationSet> sets = new TreeMap<>();
    byPolicy.forEach((id, members) -> sets.put(id, InterpretationSet.of(members)));
    return sets;
  }
}
