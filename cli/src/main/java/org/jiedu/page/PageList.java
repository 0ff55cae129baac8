package org.jiedu.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.library.Library;
import org.jiedu.source.Placed;
import org.jiedu.workspace.Site;

/**
 * Which pages there are. A page is made only when it is asked for, so that none waits in memory.
 */
public final class PageList {

  /** Makes a page. */
  @FunctionalInterface
  public interface Maker {
    /**
     * Returns the page.
     *
     * @throws IOException if a text of it cannot be read
     */
    Page make() throws IOException;
  }

  /**
   * A page that is still to be made.
   *
   * @param name tells it from all others, and is the same in every build
   * @param folder what the page is about, relative to the workspace; empty if it is about no one
   *     folder
   */
  public record Draft(String name, String folder, Maker maker) {}

  /**
   * The files that the pages about a folder refer to, still to be found.
   *
   * @param folder relative to the workspace
   */
  public record Files(String folder, Supplier<List<SiteFile>> finding) {}

  /**
   * A feed that is still to be made.
   *
   * @param name tells it from all other work, and is the same in every build
   * @param path the file below the site's root
   */
  public record Feed(String name, String path, FeedMaker maker) {}

  /** Makes a feed. */
  @FunctionalInterface
  public interface FeedMaker {
    /**
     * Returns the feed as XML.
     *
     * @throws IOException if a text in it cannot be read
     */
    String make() throws IOException;
  }

  private final PageSources sources;
  private final Library library;
  private final Site site;
  private final List<Edition> editions;
  private final List<Edition> singles;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Files> files = new ArrayList<>();
  private final Set<String> formerAddresses = new HashSet<>();

  private PageList(PageSources sources, Predicate<String> isAsked) {
    this.sources = sources;
    this.library = sources.library();
    this.site = library.site();
    this.editions = Edition.all(site).stream().filter(one -> isAsked.test(one.prefix())).toList();
    this.singles = Edition.single(site).stream().filter(one -> isAsked.test(one.prefix())).toList();
  }

  /** Returns the pages of what readers may see. */
  public static PageList of(PageSources sources) {
    PageList list = new PageList(sources, edition -> true);
    list.addHomes();
    library(list).policies().forEach(list::add);
    library(list).interpretations().forEach(list::add);
    list.sort();
    list.addLists();
    list.add("404", "", () -> new MessagePages(sources).notFound());
    return list;
  }

  /**
   * Brings the pages of an interpretation beside those of the first policy that it explains: they
   * show the same texts, which are read once for pages that are made one after the other.
   */
  private void sort() {
    Map<String, String> policies = new HashMap<>();
    for (Interpretation interpretation : library.interpretations()) {
      library.policiesOf(interpretation).stream()
          .findFirst()
          .ifPresent(first -> policies.put(interpretation.folder(), first.folder()));
    }
    drafts.sort(
        Comparator.comparing(draft -> policies.getOrDefault(draft.folder(), draft.folder())));
  }

  /**
   * Returns the pages about some policies and interpretations.
   *
   * @param folders theirs, relative to the workspace
   * @param isAsked whether pages are asked for whose addresses begin so: with {@code /zh/}, or, in
   *     all languages, with {@code /}
   */
  public static PageList about(
      PageSources sources, Set<String> folders, Predicate<String> isAsked) {
    PageList list = new PageList(sources, isAsked);
    library(list).policies().stream()
        .filter(policy -> folders.contains(policy.folder()))
        .forEach(list::add);
    library(list).interpretations().stream()
        .filter(interpretation -> folders.contains(interpretation.folder()))
        .forEach(list::add);
    return list;
  }

  private static Library library(PageList list) {
    return list.library;
  }

  /** Returns the pages, always in the same order. */
  public List<Draft> drafts() {
    return List.copyOf(drafts);
  }

  /** Returns the files that pages refer to, by folder. */
  public List<Files> files() {
    return List.copyOf(files);
  }

  /** Returns the feeds, always in the same order. */
  public List<Feed> feeds() {
    Feeds maker = new Feeds(sources);
    List<Feed> feeds = new ArrayList<>();
    for (Edition edition : singles) {
      for (String list : maker.lists()) {
        feeds.add(
            new Feed(
                "feed " + list + " " + edition.prefix(),
                Addresses.file(Addresses.feed(edition, list)),
                () -> maker.xml(list, edition)));
      }
    }
    return feeds;
  }

  private void add(String name, String folder, Maker maker) {
    drafts.add(new Draft("page " + name, folder, maker));
  }

  private void addHomes() {
    for (Edition edition : editions) {
      add("home " + edition.prefix(), "", () -> new HomePages(sources).page(edition));
    }
  }

  private void add(Policy policy) {
    String folder = policy.folder();
    for (Edition edition : editions) {
      add(
          folder + " " + edition.prefix(),
          folder,
          () -> new PolicyPages(sources).page(policy, edition));
    }
    for (Edition edition : singles) {
      if (sources.addresses().hasCoverage(policy)) {
        add(
            folder + " coverage " + edition.prefix(),
            folder,
            () -> new CoveragePages(sources).page(policy, edition));
      }
      for (Policy older : sources.addresses().olderThan(policy)) {
        add(
            folder + " compare " + older.id() + " " + edition.prefix(),
            folder,
            () -> new ComparisonPages(sources).page(policy, older, edition));
      }
    }
    files.add(new Files(folder, () -> new SiteFiles(sources).of(policy)));
  }

  private void add(Interpretation interpretation) {
    String folder = interpretation.folder();
    for (Edition edition : editions) {
      add(
          folder + " " + edition.prefix(),
          folder,
          () -> new InterpretationPages(sources).page(interpretation, edition));
      for (Placed<String> former : interpretation.head().formerly()) {
        // Of two that claim an address the first has it; a check has said so.
        if (!library.interpretationIds().contains(former.value())
            && formerAddresses.add(edition.prefix() + former.value())) {
          add(
              folder + " formerly " + former.value() + " " + edition.prefix(),
              folder,
              () -> new MessagePages(sources).moved(interpretation, former.value(), edition));
        }
      }
    }
    if (sources.addresses().hasNotice(interpretation)) {
      for (Edition edition : singles) {
        add(
            folder + " notice " + edition.prefix(),
            folder,
            () -> new NoticePages(sources).page(interpretation, edition));
      }
    }
    files.add(new Files(folder, () -> new SiteFiles(sources).of(interpretation)));
  }

  private void addLists() {
    ListPages pages = new ListPages(sources);
    for (Edition edition : singles) {
      for (String list : sources.lists().names()) {
        for (int number = 1; number <= pages.pages(list); number++) {
          int shown = number;
          add(
              "list " + list + " " + number + " " + edition.prefix(),
              "",
              () -> pages.page(list, shown, edition));
        }
      }
      if (sources.lists().areAny()) {
        add("site map " + edition.prefix(), "", () -> new SiteMapPages(sources).page(edition));
      }
      if (library.hasTerms(edition.main())) {
        add("terms " + edition.prefix(), "", () -> new TermsPages(sources).page(edition));
      }
      if (sources.lists().areAny()) {
        add("search " + edition.prefix(), "", () -> new SearchPages(sources).page(edition));
      }
    }
  }
}
