package org.jiedu.library;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jiedu.content.Content;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyHead.RelationKind;
import org.jiedu.content.PolicyStatus;
import org.jiedu.markdown.link.KnownNumbers;
import org.jiedu.script.Language;
import org.jiedu.source.Placed;
import org.jiedu.trace.Dependency;
import org.jiedu.trace.Tracer;
import org.jiedu.workspace.Site;
import org.jiedu.workspace.Workspace;

/**
 * All policies and interpretations of a workspace, joined. Immutable and safe for use by several
 * threads.
 */
public final class Library implements KnownNumbers {
  private final Workspace workspace;
  private final Content content;
  private final Map<String, Policy> policies;
  private final Map<String, Interpretation> interpretations;
  private final LibraryBuilder.Joined joined;
  private final Tracer tracer;

  Library(
      Workspace workspace,
      Content content,
      Map<String, Policy> policies,
      Map<String, Interpretation> interpretations,
      LibraryBuilder.Joined joined,
      Tracer tracer) {
    this.workspace = workspace;
    this.content = content;
    this.policies = policies;
    this.interpretations = interpretations;
    this.joined = joined;
    this.tracer = tracer;
  }

  /** Returns who notes what is looked at. */
  public Tracer tracer() {
    return tracer;
  }

  /** Returns the workspace that all of this belongs to. */
  public Workspace workspace() {
    return workspace;
  }

  /** Returns the portal. */
  public Site site() {
    return workspace.site();
  }

  /** Returns all policies, by id. */
  public List<Policy> policies() {
    tracer.note(Dependency.Kind.POLICIES, "");
    return List.copyOf(policies.values());
  }

  /** Returns all interpretations, by id. */
  public List<Interpretation> interpretations() {
    tracer.note(Dependency.Kind.INTERPRETATIONS, "");
    return List.copyOf(interpretations.values());
  }

  /** Returns the policy with an id. */
  public Optional<Policy> policy(String id) {
    tracer.note(Dependency.Kind.POLICY, id);
    return Optional.ofNullable(policies.get(id));
  }

  /** Returns the interpretation with an id. */
  public Optional<Interpretation> interpretation(String id) {
    tracer.note(Dependency.Kind.INTERPRETATION, id);
    return Optional.ofNullable(interpretations.get(id));
  }

  /** Returns the ids of all folders of policies, those that could not be read among them. */
  public Set<String> policyIds() {
    tracer.note(Dependency.Kind.POLICY_IDS, "");
    return content.policyIds();
  }

  /**
   * Returns whether a package could not be read: then nobody knows which policies are explained.
   */
  public boolean lacksPackages() {
    tracer.note(Dependency.Kind.INTERPRETATIONS, "");
    tracer.note(Dependency.Kind.INTERPRETATION_IDS, "");
    return interpretations.size() < content.interpretationIds().size();
  }

  /** Returns the ids of all folders of interpretations, likewise. */
  public Set<String> interpretationIds() {
    tracer.note(Dependency.Kind.INTERPRETATION_IDS, "");
    return content.interpretationIds();
  }

  /** Returns the id of the policy that bears a document number in its normal form. */
  @Override
  public Optional<String> find(String normalNumber) {
    tracer.note(Dependency.Kind.NUMBER, normalNumber);
    return Optional.ofNullable(joined.policyIdByNumber().get(normalNumber));
  }

  /** Returns the ids of the public policies that bear a title; spaces do not count. */
  public List<String> policyIdsTitled(String title) {
    tracer.note(Dependency.Kind.TITLE, title);
    return tracer.untraced(joined.titles()::get).ids(title);
  }

  /** Returns the policy that an author names by its id or its document number. */
  public Optional<Policy> policyNamed(String idOrNumber) {
    return policy(idOrNumber)
        .or(() -> PolicyNumbers.normal(idOrNumber).flatMap(this::find).flatMap(this::policy));
  }

  /**
   * Returns whether an id or a document number is that of a policy of the workspace which is not in
   * this library: one that readers may not see.
   */
  public boolean hides(String idOrNumber) {
    tracer.note(Dependency.Kind.HIDDEN, idOrNumber);
    return joined.hiddenNames().contains(idOrNumber)
        || PolicyNumbers.normal(idOrNumber).filter(joined.hiddenNames()::contains).isPresent();
  }

  /** Returns the interpretations of a policy. */
  public InterpretationSet set(Policy policy) {
    tracer.note(Dependency.Kind.SET, policy.id());
    return joined.sets().getOrDefault(policy.id(), InterpretationSet.EMPTY);
  }

  /** Returns the known policies that an interpretation explains, in the order of its file. */
  public List<Policy> policiesOf(Interpretation interpretation) {
    return interpretation.head().policies().stream()
        .map(Placed::value)
        .distinct()
        .flatMap(id -> policy(id).stream())
        .toList();
  }

  /** Returns where packages lead to the clauses of a policy. */
  public ClauseMentions mentions(Policy policy) {
    tracer.note(Dependency.Kind.MENTIONS, policy.id());
    return tracer.untraced(joined.mentions()::get).getOrDefault(policy.id(), ClauseMentions.NONE);
  }

  /** Returns the known policies that one relates to in a way, in the order of its file. */
  public List<Policy> related(Policy policy, RelationKind kind) {
    return policy.head().relations(kind).stream()
        .flatMap(target -> policyNamed(target.value()).stream())
        .distinct()
        .toList();
  }

  /** Returns the policies that relate to one in a way: those that repeal it, and so on; by id. */
  public List<Policy> relatedTo(Policy policy, RelationKind kind) {
    tracer.note(Dependency.Kind.RELATED, kind + " " + policy.id());
    return joined.relations().to(policy.id(), kind).stream()
        .flatMap(id -> policy(id).stream())
        .toList();
  }

  /** Returns a policy's status on a day: as its file says, else as dates and relations say. */
  public PolicyStatus status(Policy policy, LocalDate day) {
    return policy.head().status().map(Placed::value).orElseGet(() -> computedStatus(policy, day));
  }

  /** Returns a policy's status on a day as dates and relations say, whatever its file says. */
  public PolicyStatus computedStatus(Policy policy, LocalDate day) {
    return new StatusReckoning(this).status(policy, day);
  }

  /** Returns whether some interpretation defines a term in a language. */
  public boolean hasTerms(Language language) {
    tracer.note(Dependency.Kind.HAS_TERMS, language.tag());
    return tracer.untraced(joined.languagesWithTerms()::get).contains(language);
  }

  /**
   * Returns what a reader may see at a moment: policies that are public and packages that are no
   * drafts, each once its publication has come.
   */
  public Library publishedBy(ZonedDateTime moment) {
    return publishedBy(moment, Shown.TO_READERS);
  }

  /** Returns what is shown at a moment: to readers, or to an author who wants to see more. */
  public Library publishedBy(ZonedDateTime moment, Shown shown) {
    return new LibraryBuilder(workspace, tracer).published(this, moment, shown);
  }

  /**
   * Returns a library in which some policies and interpretations have been read again, and nothing
   * else has changed.
   */
  public Library with(Content.Reread again) {
    return new LibraryBuilder(workspace, tracer).with(this, again);
  }

  /** Returns whether folders that were read again have the YAML files that this was joined from. */
  public boolean isOfSameFiles(Content.Reread again) {
    return again.policies().stream()
            .allMatch(now -> policy(now.id()).filter(now::isOfSameFile).isPresent())
        && again.interpretations().stream()
            .allMatch(now -> interpretation(now.id()).filter(now::isOfSameFile).isPresent());
  }

  /** Returns all that this library was joined from. */
  Content content() {
    return content;
  }

  /** Returns all policies, by id. */
  Map<String, Policy> policyById() {
    return policies;
  }

  /** Returns all interpretations, by id. */
  Map<String, Interpretation> interpretationById() {
    return interpretations;
  }

  /** Returns what follows from all of it together. */
  LibraryBuilder.Joined joined() {
    return joined;
  }

  /**
   * Returns the first moment after another at which the calendar may make readers see something
   * else, though nobody changes a file: a publication comes, or a day ends, and with it what a
   * policy's status or a department's head is reckoned from.
   *
   * @param moment in the site's zone
   */
  public ZonedDateTime staysUntil(ZonedDateTime moment) {
    ZonedDateTime midnight = moment.toLocalDate().plusDays(1).atStartOfDay(site().timeZone());
    return Stream.concat(
            policies.values().stream()
                .filter(policy -> policy.head().isPublic())
                .map(policy -> policy.head().published()),
            interpretations.values().stream()
                .filter(interpretation -> !interpretation.head().isDraft())
                .map(interpretation -> interpretation.head().published()))
        .map(published -> published.value().in(site().timeZone()))
        .filter(come -> come.isAfter(moment) && come.isBefore(midnight))
        .min(Comparator.naturalOrder())
        .orElse(midnight);
  }

  /**
   * Returns the state of something that work has looked at in this library: as long as it is the
   * same, so is what the work sees.
   *
   * @throws IllegalArgumentException if that is not a library's
   */
  public String state(Dependency dependency) {
    return tracer.untraced(() -> LibraryState.of(this, dependency));
  }

  /** Returns what {@link #relatedTo} is told by. */
  List<String> idsRelatedTo(String policyId, RelationKind kind) {
    return joined.relations().to(policyId, kind);
  }
}
