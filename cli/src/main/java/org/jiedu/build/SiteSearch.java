package org.jiedu.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jiedu.output.Manifest;
import org.jiedu.output.SiteWriter;
import org.jiedu.page.Edition;
import org.jiedu.page.PageSources;
import org.jiedu.page.SearchEntries;
import org.jiedu.page.SearchEntry;
import org.jiedu.search.Descriptions;
import org.jiedu.search.Index;
import org.jiedu.search.PageTerms;
import org.jiedu.search.Shards;
import org.jiedu.source.Sha256;

/** The search of a site while that is filled: sees every page and writes the indexes. */
final class SiteSearch {
  private static final int VERSION_LENGTH = 12;

  private final SiteWriter writer;
  private final List<OfLanguage> languages = new ArrayList<>();
  private final List<Writing> writings = new ArrayList<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, PageTerms> known;
  private final ConcurrentMap<String, PageTerms> kept = new ConcurrentHashMap<>();

  /** A page's index, and its number there. */
  private record Place(OfLanguage language, int number) {}

  private record OfLanguage(
      Edition edition, List<SearchEntry> entries, Index index, AtomicIntegerArray sizes) {}

  private SiteSearch(SiteWriter writer, Map<String, PageTerms> known) {
    this.writer = writer;
    this.known = known;
  }

  /**
   * Returns the search of a site with no page in it.
   *
   * @param known what {@link #kept} of the last build returned
   */
  static SiteSearch of(PageSources sources, SiteWriter writer, Map<String, PageTerms> known) {
    SiteSearch search = new SiteSearch(writer, known);
    for (Edition edition : Edition.single(sources.library().site())) {
      search.add(edition, SearchEntries.of(sources, edition));
    }
    return search;
  }

  private void add(Edition edition, List<SearchEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    OfLanguage language =
        new OfLanguage(
            edition, entries, new Index(entries.size()), new AtomicIntegerArray(entries.size()));
    languages.add(language);
    for (int number = 0; number < entries.size(); number++) {
      places.put(entries.get(number).path(), new Place(language, number));
    }
  }

  /**
   * Sees a page as it is in the site, if it is one that can be found. Threads may do so at once.
   */
  void see(String path, String html, long size) {
    Place place = places.get(path);
    if (place != null) {
      place.language().index().add(place.number(), html);
      place.language().sizes().set(place.number(), Math.toIntExact(size));
    }
  }

  /**
   * Sees a page that is taken over from the old site, if it is one that can be found. It is read
   * once only: the same pages are taken over again and again. Threads may do so at once.
   */
  void keep(Manifest.Entry page) throws IOException {
    Place place = places.get(page.path());
    if (place == null) {
      return;
    }
    PageTerms terms = known.get(page.sha256());
    if (terms == null) {
      String html = new String(writer.kept(page), StandardCharsets.UTF_8);
      terms = place.language().index().read(html);
    }
    kept.put(page.sha256(), terms);
    place.language().index().add(place.number(), terms);
    place.language().sizes().set(place.number(), Math.toIntExact(page.size()));
  }

  /** Returns what the pages that were taken over consist of, by their digests. */
  Map<String, PageTerms> kept() {
    return kept;
  }

  /**
   * Returns the writing of all files but the last, each piece independent of the others; every page
   * has been seen.
   */
  List<Callable<Boolean>> work() {
    List<Callable<Boolean>> work = new ArrayList<>();
    for (OfLanguage language : languages) {
      Writing writing = new Writing(language, writer, new ConcurrentSkipListMap<>());
      writings.add(writing);
      writing.addTo(work);
    }
    return work;
  }

  /** Writes the last file of each index, which tells of all others: they have been written. */
  void end() throws IOException {
    for (Writing writing : writings) {
      writing.language().index().writeHead(version(writing.digests()), writing);
    }
  }

  /** Writes the files of one language, and notes their digests by their paths. */
  private record Writing(
      OfLanguage language, SiteWriter writer, ConcurrentNavigableMap<String, String> digests)
      implements Shards.Sink {
    @Override
    public void write(String path, byte[] content) throws IOException {
      String folder = SearchEntries.address(language.edition()).substring(1);
      digests.put(path, writer.write(folder + path, content).sha256());
    }

    /** Adds work that many threads can do at once. */
    void addTo(List<Callable<Boolean>> work) {
      Shards shards = language.index().shards();
      for (int i = 0; i < shards.pieces(); i++) {
        int piece = i;
        work.add(
            () -> {
              shards.write(piece, this);
              return true;
            });
      }
      String lang = language.edition().main().htmlTag();
      Descriptions descriptions = new Descriptions(language.entries(), lang);
      for (int i = 0; i < descriptions.pieces(); i++) {
        int piece = i;
        work.add(
            () -> {
              descriptions.write(piece, language.sizes()::get, this);
              return true;
            });
      }
    }
  }

  private static String version(ConcurrentNavigableMap<String, String> digests) {
    StringBuilder all = new StringBuilder();
    digests.forEach((path, digest) -> all.append(path).append(' ').append(digest).append('\n'));
    Sha256 sha = new Sha256();
    sha.add(all.toString().getBytes(StandardCharsets.UTF_8));
    return sha.hex().substring(0, VERSION_LENGTH);
  }
}
