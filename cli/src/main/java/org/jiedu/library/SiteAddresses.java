package org.jiedu.library;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyHead.RelationKind;
import org.jiedu.content.Text;
import org.jiedu.script.Language;
import org.jiedu.source.Placed;

/**
 * The addresses that the site has once everything of a library is published, drafts excepted.
 *
 * <p>Lists are not built empty; how many pages one has is not asked.
 */
public final class SiteAddresses {
  private static final Set<String> FILES =
      Set.of("/sitemap.xml", "/robots.txt", "/404.html", "/catalogue.json");
  private static final String INDEX = "index.html";
  private static final String FEED = "feed.xml";

  private final Library library;

  /** Makes the addresses of a library. */
  public SiteAddresses(Library library) {
    this.library = library;
  }

  /**
   * Returns whether there is an address.
   *
   * @param path begins with {@code /}; the address of a page ends with {@code /}
   */
  public boolean has(String path) {
    if (FILES.contains(path)) {
      return true;
    }
    if (path.endsWith("/" + FEED)) {
      return hasFeed(parts(path.substring(0, path.length() - FEED.length())));
    }
    String folder = folder(path);
    if (!folder.endsWith("/") || folder.contains("//")) {
      return false;
    }
    List<String> parts = parts(folder);
    boolean isOneLanguage = !parts.isEmpty() && library.site().language(parts.get(0)).isPresent();
    List<String> rest = isOneLanguage ? parts.subList(1, parts.size()) : parts;
    return rest.isEmpty()
        || hasPage(rest)
        || (isOneLanguage && (hasPageBelow(rest) || hasList(rest) || isMap(rest)));
  }

  /**
   * Returns the anchors of a policy's or an interpretation's page; empty for any other page.
   *
   * @param path an address that there is
   */
  public Optional<Set<String>> anchors(String path) {
    List<String> parts = parts(folder(path));
    Optional<Language> only =
        parts.isEmpty() ? Optional.empty() : library.site().language(parts.get(0));
    List<String> rest = only.isPresent() ? parts.subList(1, parts.size()) : parts;
    if (rest.size() != 2) {
      return Optional.empty();
    }
    Optional<List<Text>> texts =
        rest.get(0).equals("policies")
            ? library.policy(rest.get(1)).map(Policy::texts)
            : library.interpretation(rest.get(1)).map(Interpretation::texts);
    return texts.map(found -> anchors(found, only.isEmpty()));
  }

  private static Set<String> anchors(List<Text> texts, boolean isBilingual) {
    Set<String> anchors = new TreeSet<>();
    for (Text text : texts) {
      anchors.addAll(text.anchors());
      if (isBilingual) {
        text.anchors().forEach(anchor -> anchors.add(anchor + "-" + text.language().tag()));
      }
    }
    return anchors;
  }

  private static String folder(String path) {
    return path.endsWith("/" + INDEX) ? path.substring(0, path.length() - INDEX.length()) : path;
  }

  private static List<String> parts(String folder) {
    return Arrays.stream(folder.split("/", -1)).filter(part -> !part.isEmpty()).toList();
  }

  /** Returns whether a policy has a page of its clauses and what explains them. */
  public boolean hasCoverage(Policy policy) {
    return policy.head().withdrawn().isEmpty()
        && !library.set(policy).isEmpty()
        && policy.hasClauses();
  }

  /** Returns the policies that one replaces or amends and has a page beside. */
  public List<Policy> olderThan(Policy policy) {
    return Stream.of(RelationKind.REPLACES, RelationKind.AMENDS)
        .flatMap(kind -> library.related(policy, kind).stream())
        .filter(older -> isComparable(policy) && isComparable(older))
        .filter(older -> !older.id().equals(policy.id()))
        .distinct()
        .toList();
  }

  /** Returns whether an interpretation has a sheet for the village board. */
  public boolean hasNotice(Interpretation interpretation) {
    return interpretation.head().withdrawn().isEmpty() && !interpretation.fronts().isEmpty();
  }

  private boolean isComparable(Policy policy) {
    return policy.head().withdrawn().isEmpty()
        && policy.text(library.site().authoritative()).filter(Text::hasBody).isPresent();
  }

  private boolean hasPage(List<String> parts) {
    if (parts.size() != 2) {
      return false;
    }
    String id = parts.get(1);
    return switch (parts.get(0)) {
      case "policies" -> policies().anyMatch(policy -> policy.id().equals(id));
      case "interpretations" ->
          interpretations()
              .anyMatch(
                  interpretation ->
                      interpretation.id().equals(id)
                          || values(interpretation.head().formerly()).contains(id));
      default -> false;
    };
  }

  /** Returns whether there is a page below a policy's or an interpretation's in one language. */
  private boolean hasPageBelow(List<String> parts) {
    if (parts.size() < 3) {
      return false;
    }
    String id = parts.get(1);
    List<String> below = parts.subList(2, parts.size());
    Optional<Policy> policy =
        parts.get(0).equals("policies")
            ? policies().filter(found -> found.id().equals(id)).findFirst()
            : Optional.empty();
    if (below.equals(List.of("coverage"))) {
      return policy.filter(this::hasCoverage).isPresent();
    }
    if (below.size() == 2 && below.get(0).equals("compare")) {
      return policy.stream()
          .flatMap(found -> olderThan(found).stream())
          .anyMatch(older -> older.id().equals(below.get(1)));
    }
    return parts.get(0).equals("interpretations")
        && below.equals(List.of("notice"))
        && interpretations().filter(found -> found.id().equals(id)).anyMatch(this::hasNotice);
  }

  /** Returns whether a folder has a feed: that of a language, a department or a topic. */
  private boolean hasFeed(List<String> folder) {
    if (folder.isEmpty() || library.site().language(folder.get(0)).isEmpty()) {
      return false;
    }
    String list = String.join("/", folder.subList(1, folder.size()));
    return list.isEmpty()
        ? !lists().isEmpty()
        : list.matches("(departments|topics)/[^/]+") && lists().contains(list);
  }

  private boolean hasList(List<String> parts) {
    int size = parts.size();
    boolean isLaterPage =
        size > 2
            && parts.get(size - 2).equals("page")
            && parts.get(size - 1).matches("[2-9]|[1-9][0-9]+");
    List<String> list = isLaterPage ? parts.subList(0, size - 2) : parts;
    String name = String.join("/", list);
    return name.equals("terms") ? hasTerms() : lists().contains(name);
  }

  private boolean isMap(List<String> parts) {
    return parts.equals(List.of("sitemap")) && !lists().isEmpty();
  }

  private boolean hasTerms() {
    return library.site().languages().stream().anyMatch(library::hasTerms);
  }

  private Set<String> lists() {
    ListMembership membership = new ListMembership(library);
    Set<String> lists = new TreeSet<>();
    policies().forEach(policy -> lists.addAll(membership.of(policy)));
    interpretations().forEach(found -> lists.addAll(membership.of(found)));
    return lists;
  }

  private Stream<Policy> policies() {
    return library.policies().stream().filter(policy -> policy.head().isPublic());
  }

  private Stream<Interpretation> interpretations() {
    return library.interpretations().stream().filter(found -> !found.head().isDraft());
  }

  private static List<String> values(List<Placed<String>> placed) {
    return placed.stream().map(Placed::value).toList();
  }
}
