package org.jiedu.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.UnaryOperator;
import org.jiedu.output.Manifest;
import org.jiedu.output.ScratchFile;
import org.jiedu.output.SiteWriter;
import org.jiedu.page.Edition;
import org.jiedu.page.SearchEntries;
import org.jiedu.page.SearchEntry;
import org.jiedu.search.Descriptions;
import org.jiedu.search.Index;
import org.jiedu.search.IndexChange;
import org.jiedu.search.IndexState;
import org.jiedu.search.Overflow;
import org.jiedu.search.PageTerms;
import org.jiedu.search.Shards;
import org.jiedu.source.Sha256;

/**
 * The search index of one language while it is filled and written. Where the old site has one of
 * the same pages, only the files are made again that the pages change which have become others.
 * Threads may fill it at once, and do its work at once.
 */
final class LanguageIndex {
  private static final String HEAD = "index.json";
  private static final String SHARDS = "shards/";
  private static final int VERSION_LENGTH = 12;

  // Of so many pages one may be another; where more are, all are read as fast.
  private static final int ONE_OF = 8;

  private final SiteWriter writer;
  private final Edition edition;
  private final List<SearchEntry> entries;
  private final String numbering;
  private final Index index;
  private final AtomicIntegerArray sizes;
  private final ConcurrentNavigableMap<String, String> digests = new ConcurrentSkipListMap<>();

  /** What the old site's index was made of, if it is one of the same pages. */
  private final Optional<IndexState> old;

  // Filled where there is an old index only; by the numbers of pages.
  private final ConcurrentMap<Integer, PageTerms> changed = new ConcurrentHashMap<>();
  private final ConcurrentMap<Integer, Manifest.Entry> kept = new ConcurrentHashMap<>();

  private Optional<IndexChange> change = Optional.empty();
  private Optional<IndexState> state = Optional.empty();

  /**
   * Makes an index with nothing in it.
   *
   * @param entries its pages, in the order of their numbers
   * @param known what the index of the last build was made of
   */
  LanguageIndex(
      SiteWriter writer, Edition edition, List<SearchEntry> entries, Optional<IndexState> known) {
    this.writer = writer;
    this.edition = edition;
    this.entries = entries;
    this.index = new Index(entries.size(), overflow(writer.scratch()));
    this.sizes = new AtomicIntegerArray(entries.size());
    Sha256 paths = new Sha256();
    entries.forEach(entry -> paths.add(entry.path()));
    this.numbering = paths.hex();
    Optional<Manifest.Entry> head = writer.old().find(folder() + HEAD);
    this.old =
        known.filter(
            state ->
                state.numbering().equals(numbering)
                    && head.map(Manifest.Entry::sha256).equals(Optional.of(state.head())));
  }

  private static Overflow overflow(ScratchFile file) {
    return new Overflow() {
      @Override
      public long put(char[] units) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(units.length * Character.BYTES);
        bytes.asCharBuffer().put(units);
        return file.put(bytes);
      }

      @Override
      public char[] get(long place, int length) throws IOException {
        char[] units = new char[length];
        file.get(place, length * Character.BYTES).asCharBuffer().get(units);
        return units;
      }
    };
  }

  /** Returns the tag of the language. */
  String tag() {
    return edition.main().tag();
  }

  /** Returns the pages, in the order of their numbers. */
  List<SearchEntry> entries() {
    return entries;
  }

  private String folder() {
    return SearchEntries.address(edition).substring(1);
  }

  /** Sees a page as it is in the site, once. */
  void see(int number, CharBuffer html, long size) throws IOException {
    sizes.set(number, Math.toIntExact(size));
    if (old.isPresent()) {
      changed.put(number, index.read(html));
    } else {
      index.add(number, html);
    }
  }

  /** Sees a page that is taken over from the old site, once. */
  void keep(int number, Manifest.Entry page) throws IOException {
    sizes.set(number, Math.toIntExact(page.size()));
    if (old.isPresent()) {
      kept.put(number, page);
    } else {
      index.add(number, html(page));
    }
  }

  private CharBuffer html(Manifest.Entry page) throws IOException {
    return StandardCharsets.UTF_8.decode(ByteBuffer.wrap(writer.kept(page)));
  }

  /**
   * Returns the reading of pages that is still to be done, each piece independent of the others;
   * every page has been seen.
   */
  List<Callable<Boolean>> reading() throws IOException {
    change = change();
    List<Callable<Boolean>> work = new ArrayList<>();
    if (change.isEmpty()) {
      for (Map.Entry<Integer, PageTerms> page : changed.entrySet()) {
        index.add(page.getKey(), page.getValue());
      }
      changed.clear();
      kept.forEach(
          (number, page) ->
              work.add(
                  () -> {
                    index.add(number, html(page));
                    return true;
                  }));
    }
    return work;
  }

  /** Returns how the old index becomes the new one; nothing where it has to be made anew. */
  private Optional<IndexChange> change() throws IOException {
    if (old.isEmpty() || changed.size() > entries.size() / ONE_OF || !isWhole()) {
      return Optional.empty();
    }
    IndexChange made = new IndexChange(entries.size(), old.get().postings());
    for (Map.Entry<Integer, PageTerms> page : changed.entrySet()) {
      String path = entries.get(page.getKey()).path();
      Optional<Manifest.Entry> before = writer.old().find(path);
      if (before.isEmpty() || !writer.canKeep(before.get())) {
        return Optional.empty();
      }
      made.add(page.getKey(), index.read(html(before.get())), page.getValue());
    }
    return made.isPossible() && areSound(made.files().keySet())
        ? Optional.of(made)
        : Optional.empty();
  }

  /** Returns whether files of the old index are what they were: from a spoilt one comes no new. */
  private boolean areSound(Set<String> paths) throws IOException {
    for (String path : paths) {
      Optional<Manifest.Entry> file = writer.old().find(folder() + path);
      if (file.isPresent()
          && !Manifest.Entry.of(file.get().path(), writer.kept(file.get())).equals(file.get())) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the old site still has all files of its index. */
  private boolean isWhole() throws IOException {
    for (Manifest.Entry file : writer.old().below(folder() + SHARDS)) {
      if (!writer.canKeep(file)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the writing of all files but the last, each piece independent of the others; the
   * reading is done.
   */
  List<Callable<Boolean>> writing() throws IOException {
    List<Callable<Boolean>> work = new ArrayList<>();
    if (change.isPresent()) {
      addChanged(change.get().files(), work);
    } else {
      Shards shards = index.shards();
      addPieces(shards.pieces(), piece -> shards.write(piece, this::write), work);
    }
    Descriptions descriptions = new Descriptions(entries, edition.main().htmlTag());
    addPieces(
        descriptions.pieces(), piece -> descriptions.write(piece, sizes::get, this::write), work);
    return work;
  }

  /** A piece of work, by its number. */
  private interface Piece {
    void run(int number) throws IOException;
  }

  private static void addPieces(int count, Piece piece, List<Callable<Boolean>> work) {
    for (int i = 0; i < count; i++) {
      int number = i;
      work.add(
          () -> {
            piece.run(number);
            return true;
          });
    }
  }

  private void addChanged(
      SortedMap<String, UnaryOperator<byte[]>> files, List<Callable<Boolean>> work) {
    for (Manifest.Entry file : writer.old().below(folder() + SHARDS)) {
      String path = file.path().substring(folder().length());
      UnaryOperator<byte[]> rewriting = files.get(path);
      if (rewriting == null) {
        writer.keep(file);
        digests.put(path, file.sha256());
      } else {
        work.add(
            () -> {
              write(path, rewriting.apply(writer.kept(file)));
              return true;
            });
      }
    }
  }

  private void write(String path, byte[] content) throws IOException {
    digests.put(path, writer.write(folder() + path, content).sha256());
  }

  /** Writes the last file, which tells of all others: they have been written. */
  void end() throws IOException {
    long postings = change.map(IndexChange::postings).orElseGet(index::postings);
    index.clear();
    Index.writeHead(entries.size(), postings, version(), this::write);
    state = Optional.of(new IndexState(digests.getOrDefault(HEAD, ""), numbering, postings));
  }

  /** Returns what the index was made of; nothing before its end. */
  Optional<IndexState> state() {
    return state;
  }

  private String version() {
    StringBuilder all = new StringBuilder();
    digests.forEach((path, digest) -> all.append(path).append(' ').append(digest).append('\n'));
    Sha256 sha = new Sha256();
    sha.add(all.toString().getBytes(StandardCharsets.UTF_8));
    return sha.hex().substring(0, VERSION_LENGTH);
  }
}
