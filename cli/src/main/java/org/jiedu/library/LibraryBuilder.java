package org.jiedu.library;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiedu.content.Content;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.script.Language;
import org.jiedu.source.Placed;
import org.jiedu.trace.Tracer;
import org.jiedu.workspace.Workspace;

/** Joins what was read into a library. */
public final class LibraryBuilder {
  private final Workspace workspace;
  private final Tracer tracer;

  /**
   * Makes a builder for a workspace's content.
   *
   * @param tracer notes what is looked at in the library
   */
  public LibraryBuilder(Workspace workspace, Tracer tracer) {
    this.workspace = workspace;
    this.tracer = tracer;
  }

  /** What follows from all policies and interpretations together, by policy id or number. */
  record Joined(
      Map<String, String> policyIdByNumber,
      Once<PolicyTitles> titles,
      Map<String, InterpretationSet> sets,
      Once<Map<String, ClauseMentions>> mentions,
      PolicyRelations relations,
      Set<String> hiddenNames,
      Once<Set<Language>> languagesWithTerms) {}

  /** Returns the library of everything, for the checks. */
  public Library build(Content content) {
    return join(content, content.policies(), content.interpretations());
  }

  /** Returns the library of what is shown at a moment. */
  Library published(Library all, ZonedDateTime moment, Shown shown) {
    Content content = all.content();
    Visibility visibility = new Visibility(moment, workspace.site().timeZone(), shown);
    List<Policy> policies = content.policies().stream().filter(visibility::shows).toList();
    Set<String> shownPolicies = policies.stream().map(Policy::id).collect(Collectors.toSet());
    List<Interpretation> interpretations =
        content.interpretations().stream()
            .filter(visibility::shows)
            .filter(visible -> explainsOnly(visible, shownPolicies))
            .toList();
    boolean isAll =
        policies.size() == content.policies().size()
            && interpretations.size() == content.interpretations().size();
    return isAll ? all : join(content, policies, interpretations);
  }

  /** Returns the library of everything in which some folders have been read again. */
  Library with(Library before, Content.Reread again) {
    Content content = before.content().with(again);
    return before.isOfSameFiles(again) ? withTexts(before, content, again) : build(content);
  }

  private Library withTexts(Library before, Content content, Content.Reread again) {
    Map<String, Policy> policies = new TreeMap<>(before.policyById());
    again.policies().forEach(policy -> policies.put(policy.id(), policy));
    Map<String, Interpretation> interpretations = new TreeMap<>(before.interpretationById());
    again.interpretations().forEach(one -> interpretations.put(one.id(), one));
    Map<String, InterpretationSet> sets = new TreeMap<>(before.joined().sets());
    for (Interpretation one : again.interpretations()) {
      one.head().policies().stream()
          .map(Placed::value)
          .forEach(policy -> sets.computeIfPresent(policy, (id, set) -> set.with(one)));
    }
    Joined joined =
        new Joined(
            before.joined().policyIdByNumber(),
            new Once<>(() -> PolicyTitles.of(policies.values())),
            sets,
            new Once<>(() -> ClauseMentions.byPolicy(interpretations.values())),
            before.joined().relations(),
            before.joined().hiddenNames(),
            new Once<>(() -> languagesWithTerms(content.interpretations())));
    return new Library(workspace, content, policies, interpretations, joined, tracer);
  }

  private static boolean explainsOnly(Interpretation interpretation, Set<String> policyIds) {
    return interpretation.head().policies().stream()
        .map(Placed::value)
        .allMatch(policyIds::contains);
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
            new Once<>(() -> PolicyTitles.of(policyById.values())),
            sets(interpretationById.values()),
            new Once<>(() -> ClauseMentions.byPolicy(interpretationById.values())),
            PolicyRelations.of(policyById, numbers),
            hiddenNames(content, policyById.keySet()),
            new Once<>(() -> languagesWithTerms(interpretations)));
    return new Library(workspace, content, policyById, interpretationById, joined, tracer);
  }

  /** Returns the ids and numbers of the policies that are not among those of the library. */
  private static Set<String> hiddenNames(Content content, Set<String> shownIds) {
    Set<String> names = new HashSet<>();
    for (Policy policy : content.policies()) {
      if (!shownIds.contains(policy.id())) {
        names.add(policy.id());
        policy.head().number().flatMap(n -> PolicyNumbers.normal(n.value())).ifPresent(names::add);
      }
    }
    return names;
  }

  private Set<Language> languagesWithTerms(List<Interpretation> interpretations) {
    return workspace.site().languages().stream()
        .filter(
            language ->
                interpretations.stream()
                    .filter(interpretation -> interpretation.head().withdrawn().isEmpty())
                    .anyMatch(interpretation -> !interpretation.termNames(language).isEmpty()))
        .collect(Collectors.toSet());
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
