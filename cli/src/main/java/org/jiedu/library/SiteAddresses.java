package org.jiedu.library;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jiedu.content.Form;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.content.Text;
import org.jiedu.script.Language;
import org.jiedu.source.Kinds;
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
    String folder = folder(path);
    if (!folder.endsWith("/") || folder.contains("//")) {
      return false;
    }
    List<String> parts = parts(folder);
    boolean isOneLanguage = !parts.isEmpty() && library.site().language(parts.get(0)).isPresent();
    List<String> rest = isOneLanguage ? parts.subList(1, parts.size()) : parts;
    return rest.isEmpty() || hasPage(rest) || (isOneLanguage && hasList(rest));
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

  private boolean hasList(List<String> parts) {
    int size = parts.size();
    boolean isLaterPage =
        size > 2
            && parts.get(size - 2).equals("page")
            && parts.get(size - 1).matches("[2-9]|[1-9][0-9]+");
    List<String> list = isLaterPage ? parts.subList(0, size - 2) : parts;
    return list.size() == 1 ? hasWholeList(list.get(0)) : list.size() == 2 && hasPart(list);
  }

  private boolean hasWholeList(String name) {
    return switch (name) {
      case "policies" -> policies().findAny().isPresent();
      case "interpretations" -> interpretations().findAny().isPresent();
      case "terms" ->
          interpretations()
              .flatMap(interpretation -> interpretation.texts().stream())
              .anyMatch(text -> !text.terms().isEmpty());
      default -> false;
    };
  }

  private boolean hasPart(List<String> list) {
    String id = list.get(1);
    return switch (list.get(0)) {
      case "departments" ->
          policies().anyMatch(policy -> values(policy.head().issuers()).contains(id))
              || interpretations().anyMatch(found -> isOf(found, id));
      case "topics" ->
          policies().anyMatch(policy -> hasTopic(policy.head().topics(), id))
              || interpretations().anyMatch(found -> hasTopic(found.head().topics(), id));
      case "audiences" ->
          interpretations().anyMatch(found -> values(found.head().audiences()).contains(id));
      case "forms" ->
          Arrays.stream(Form.values())
              .filter(form -> Kinds.word(form).equals(id))
              .anyMatch(
                  form -> interpretations().anyMatch(found -> found.head().form().value() == form));
      default -> false;
    };
  }

  private boolean isOf(Interpretation interpretation, String department) {
    return interpretation.head().interpreter().value().equals(department)
        || new Responsibility(library).cooperators(interpretation).contains(department);
  }

  /** A topic of the upper level holds what its own topics hold. */
  private boolean hasTopic(List<Placed<String>> topics, String id) {
    return topics.stream()
        .map(Placed::value)
        .anyMatch(
            topic ->
                topic.equals(id)
                    || library
                        .site()
                        .topic(topic)
                        .flatMap(found -> found.parent())
                        .filter(parent -> parent.value().equals(id))
                        .isPresent());
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
