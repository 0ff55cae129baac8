package org.jiedu.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyStatus;
import org.jiedu.library.ListMembership;
import org.jiedu.page.ListItems.Entry;
import org.jiedu.page.ListItems.OfInterpretation;
import org.jiedu.page.ListItems.OfPolicy;
import org.jiedu.source.Kinds;
import org.jiedu.source.Placed;

/**
 * Tells which pages can be found by their words: all texts of a language but what was withdrawn.
 */
public final class SearchEntries {
  static final String KINDS = "kinds";
  static final String YEARS = "years";

  private static final Comparator<Entry> OLDEST_FIRST =
      Comparator.comparing(Entry::published).thenComparing(SearchEntries::folder);

  private final PageSources sources;
  private final PageContext context;
  private final Phrases phrases;
  private final ListMembership membership;

  private SearchEntries(PageSources sources, Edition edition) {
    this.sources = sources;
    this.context = sources.context(edition, edition.prefix());
    this.phrases = context.phrases();
    this.membership = new ListMembership(sources.library());
  }

  /**
   * Returns the pages of a language, the oldest first, so that a new one has its place at the end.
   *
   * @param edition one language
   */
  public static List<SearchEntry> of(PageSources sources, Edition edition) {
    SearchEntries entries = new SearchEntries(sources, edition);
    List<Entry> inOrder = shown(sources).sorted(OLDEST_FIRST).toList();
    return inOrder.parallelStream().map(entries::entry).toList();
  }

  /** Returns the address of the search page of a language, or of that of an edition's lists. */
  public static String address(Edition edition) {
    return Addresses.list(edition, "search");
  }

  /** Returns what can be found, in any order. */
  static Stream<Entry> shown(PageSources sources) {
    Stream<Entry> policies =
        sources.library().policies().stream()
            .filter(policy -> policy.head().withdrawn().isEmpty())
            .map(OfPolicy::new);
    Stream<Entry> interpretations =
        sources.library().interpretations().stream()
            .filter(interpretation -> interpretation.head().withdrawn().isEmpty())
            .map(OfInterpretation::new);
    return Stream.concat(policies, interpretations);
  }

  private static String folder(Entry entry) {
    return entry instanceof OfPolicy policy
        ? policy.policy().folder()
        : ((OfInterpretation) entry).interpretation().folder();
  }

  private SearchEntry entry(Entry entry) {
    return entry instanceof OfPolicy policy
        ? entry(policy.policy())
        : entry(((OfInterpretation) entry).interpretation());
  }

  private SearchEntry entry(Policy policy) {
    String address = Addresses.policy(context.edition(), policy.id());
    PolicyStatus status = sources.library().status(policy, sources.today());
    String day = policy.head().published().value().day().toString();
    return new SearchEntry(
        Addresses.path(address),
        below(address),
        phrases.title(policy).first(),
        facts(day, departments(policy.head().issuers()), phrases.word("search-policy")),
        policy.head().number().stream()
            .map(number -> Phrases.text(number.value(), context.site().authoritative()))
            .toList(),
        isPast(status) ? phrases.word("status-" + Kinds.word(status)).texts() : List.of(),
        filters("policies", day, membership.of(policy)));
  }

  private SearchEntry entry(Interpretation interpretation) {
    String address = Addresses.interpretation(context.edition(), interpretation.id());
    String day = interpretation.head().published().value().day().toString();
    Placed<String> interpreter = interpretation.head().interpreter();
    return new SearchEntry(
        Addresses.path(address),
        below(address),
        phrases.title(interpretation).first(),
        facts(
            day,
            departments(List.of(interpreter)),
            phrases.word("form-" + Kinds.word(interpretation.head().form().value()))),
        List.of(),
        explainsOnlyPast(interpretation) ? phrases.word("search-past").texts() : List.of(),
        filters("interpretations", day, membership.of(interpretation)));
  }

  private boolean explainsOnlyPast(Interpretation interpretation) {
    List<Policy> policies = sources.library().policiesOf(interpretation);
    return !policies.isEmpty()
        && policies.stream()
            .allMatch(policy -> isPast(sources.library().status(policy, sources.today())));
  }

  private static boolean isPast(PolicyStatus status) {
    return status == PolicyStatus.REPEALED || status == PolicyStatus.EXPIRED;
  }

  private List<Text> facts(String day, List<Phrase> departments, Phrase kind) {
    List<Text> facts = new ArrayList<>(phrases.same(day).texts());
    departments.forEach(department -> facts.add(department.first()));
    facts.add(kind.first());
    return facts;
  }

  private List<Phrase> departments(List<Placed<String>> ids) {
    return ids.stream()
        .flatMap(id -> sources.library().workspace().departments().find(id.value()).stream())
        .map(department -> phrases.of(department.name()))
        .toList();
  }

  private static List<String> filters(String kind, String day, Set<String> lists) {
    List<String> filters = new ArrayList<>();
    filters.add(KINDS + "/" + kind);
    filters.add(YEARS + "/" + year(day));
    lists.stream()
        .filter(list -> list.startsWith("forms/") || list.startsWith("departments/"))
        .forEach(filters::add);
    // Few, and of many pages.
    filters.replaceAll(String::intern);
    return filters;
  }

  private static String year(String day) {
    return day.substring(0, day.indexOf('-'));
  }

  private String below(String address) {
    return address.substring(context.edition().prefix().length());
  }
}
