package org.jiedu.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.library.Library;
import org.jiedu.source.Placed;
import org.jiedu.workspace.Site;

/**
 * Which pages there are. A page is made only when it is asked for, so that none waits in memory.
 */
public final class PageList {

  /** A page that is still to be made. */
  @FunctionalInterface
  public interface Draft {
    /**
     * Returns the page.
     *
     * @throws IOException if a text of it cannot be read
     */
    Page make() throws IOException;
  }

  private final PageSources sources;
  private final Library library;
  private final Site site;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<SiteFile> files = new ArrayList<>();

  private PageList(PageSources sources) {
    this.sources = sources;
    this.library = sources.library();
    this.site = library.site();
  }

  /** Returns the pages of what readers may see. */
  public static PageList of(PageSources sources) {
    PageList list = new PageList(sources);
    list.addHomes();
    library(list).policies().forEach(list::add);
    library(list).interpretations().forEach(list::add);
    list.addLists();
    list.drafts.add(() -> new MessagePages(sources).notFound());
    return list;
  }

  private static Library library(PageList list) {
    return list.library;
  }

  /** Returns the pages, always in the same order. */
  public List<Draft> drafts() {
    return List.copyOf(drafts);
  }

  /** Returns the files that pages refer to. */
  public List<SiteFile> files() {
    return List.copyOf(files);
  }

  private void addHomes() {
    Edition.all(site).forEach(edition -> drafts.add(() -> new HomePages(sources).page(edition)));
  }

  private void add(Policy policy) {
    for (Edition edition : Edition.all(site)) {
      drafts.add(() -> new PolicyPages(sources).page(policy, edition));
    }
    for (Edition edition : Edition.single(site)) {
      if (sources.addresses().hasCoverage(policy)) {
        drafts.add(() -> new CoveragePages(sources).page(policy, edition));
      }
      for (Policy older : sources.addresses().olderThan(policy)) {
        drafts.add(() -> new ComparisonPages(sources).page(policy, older, edition));
      }
    }
    files.addAll(new SiteFiles(library).of(policy));
  }

  private void add(Interpretation interpretation) {
    for (Edition edition : Edition.all(site)) {
      drafts.add(() -> new InterpretationPages(sources).page(interpretation, edition));
      for (Placed<String> former : interpretation.head().formerly()) {
        if (!library.interpretationIds().contains(former.value())) {
          drafts.add(
              () -> new MessagePages(sources).moved(interpretation, former.value(), edition));
        }
      }
    }
    if (sources.addresses().hasNotice(interpretation)) {
      for (Edition edition : Edition.single(site)) {
        drafts.add(() -> new NoticePages(sources).page(interpretation, edition));
      }
    }
    files.addAll(new SiteFiles(library).of(interpretation));
  }

  private void addLists() {
    ListPages pages = new ListPages(sources);
    for (Edition edition : Edition.single(site)) {
      for (String list : sources.lists().names()) {
        for (int number = 1; number <= pages.pages(list); number++) {
          int shown = number;
          drafts.add(() -> pages.page(list, shown, edition));
        }
      }
      if (library.hasTerms(edition.main())) {
        drafts.add(() -> new TermsPages(sources).page(edition));
      }
    }
  }
}
