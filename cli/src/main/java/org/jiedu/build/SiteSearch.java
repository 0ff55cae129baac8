package org.jiedu.build;

import java.io.IOException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jiedu.output.Manifest;
import org.jiedu.output.SiteWriter;
import org.jiedu.page.Edition;
import org.jiedu.page.PageSources;
import org.jiedu.page.SearchEntries;
import org.jiedu.page.SearchEntry;
import org.jiedu.search.IndexState;

/** The search of a site while that is filled: sees every page and writes the indexes. */
final class SiteSearch {
  private final List<LanguageIndex> languages = new ArrayList<>();
  private final Map<String, Place> places = new HashMap<>();

  /** A page's index, and its number there. */
  private record Place(LanguageIndex language, int number) {}

  /**
   * Returns the search of a site with no page in it.
   *
   * @param known what {@link #states} of the last build returned
   */
  static SiteSearch of(PageSources sources, SiteWriter writer, Map<String, IndexState> known) {
    SiteSearch search = new SiteSearch();
    for (Edition edition : Edition.single(sources.library().site())) {
      List<SearchEntry> entries = SearchEntries.of(sources, edition);
      if (!entries.isEmpty()) {
        search.add(
            new LanguageIndex(
                writer, edition, entries, Optional.ofNullable(known.get(edition.main().tag()))));
      }
    }
    return search;
  }

  private void add(LanguageIndex language) {
    languages.add(language);
    for (int number = 0; number < language.entries().size(); number++) {
      places.put(language.entries().get(number).path(), new Place(language, number));
    }
  }

  /**
   * Sees a page as it is in the site, if it is one that can be found. Threads may do so at once.
   */
  void see(String path, CharBuffer html, long size) throws IOException {
    Place place = places.get(path);
    if (place != null) {
      place.language().see(place.number(), html, size);
    }
  }

  /**
   * Sees a page that is taken over from the old site, if it is one that can be found. Threads may
   * do so at once.
   */
  void keep(Manifest.Entry page) throws IOException {
    Place place = places.get(page.path());
    if (place != null) {
      place.language().keep(place.number(), page);
    }
  }

  /**
   * Returns the reading of pages that is still to be done, each piece independent of the others;
   * every page has been seen.
   */
  List<Callable<Boolean>> reading() throws IOException {
    List<Callable<Boolean>> work = new ArrayList<>();
    for (LanguageIndex language : languages) {
      work.addAll(language.reading());
    }
    return work;
  }

  /**
   * Returns the writing of all files but the last, each piece independent of the others; the
   * reading is done.
   */
  List<Callable<Boolean>> writing() throws IOException {
    List<Callable<Boolean>> work = new ArrayList<>();
    for (LanguageIndex language : languages) {
      work.addAll(language.writing());
    }
    return work;
  }

  /** Writes the last file of each index, which tells of all others: they have been written. */
  void end() throws IOException {
    for (LanguageIndex language : languages) {
      language.end();
    }
  }

  /** Returns what the indexes were made of, by the tags of their languages. */
  Map<String, IndexState> states() {
    Map<String, IndexState> states = new HashMap<>();
    for (LanguageIndex language : languages) {
      language.state().ifPresent(state -> states.put(language.tag(), state));
    }
    return states;
  }
}
