package org.jiedu.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Brings the files of an index up to date where a few of its pages have become others, as if all
 * pages had been read anew. It is filled by one thread; then its files may be changed by many.
 */
public final class IndexChange {
  private static final int[] NONE = {};

  private final int pages;
  private final int bits;
  private final NavigableMap<Integer, Edit> edits = new TreeMap<>();
  private long postings;

  /**
   * Makes a change of nothing yet.
   *
   * @param pages how many the index has
   * @param postings how many different terms all pages had together
   */
  public IndexChange(int pages, long postings) {
    this.pages = pages;
    this.postings = postings;
    this.bits = Shards.bits(postings);
  }

  /** Which pages get a term or lose it: in what they say, and in their titles. */
  private record Edit(Map<Integer, Boolean> text, Map<Integer, Boolean> titles) {
    Edit() {
      this(new HashMap<>(), new HashMap<>());
    }
  }

  /**
   * Notes that a page has become another.
   *
   * @param page its number, from 0
   */
  public void add(int page, PageTerms before, PageTerms after) {
    int[] textBefore = before.text().toArray();
    int[] textAfter = after.text().toArray();
    postings += textAfter.length - textBefore.length;
    for (int term : without(textBefore, textAfter)) {
      edit(term).text().put(page, false);
    }
    for (int term : without(textAfter, textBefore)) {
      edit(term).text().put(page, true);
    }
    for (int term : without(before.title(), after.title())) {
      edit(term).titles().put(page, false);
    }
    for (int term : without(after.title(), before.title())) {
      edit(term).titles().put(page, true);
    }
  }

  private Edit edit(int term) {
    return edits.computeIfAbsent(term, none -> new Edit());
  }

  /** Returns the terms that only the first have. */
  private static int[] without(int[] terms, int[] others) {
    int[] sorted = others.clone();
    Arrays.sort(sorted);
    return Arrays.stream(terms).filter(term -> Arrays.binarySearch(sorted, term) < 0).toArray();
  }

  /** Returns how many different terms all pages have together now. */
  public long postings() {
    return postings;
  }

  /** Returns whether each term is still in the file that it was in. */
  public boolean isPossible() {
    return Shards.bits(postings) == bits;
  }

  /**
   * Returns which files become others, and what each of them becomes, by their paths below that of
   * the index.
   */
  public SortedMap<String, UnaryOperator<byte[]>> files() {
    SortedMap<String, UnaryOperator<byte[]>> files = new TreeMap<>();
    int shift = Terms.BITS - bits;
    for (int shard : edits.keySet().stream().map(term -> term >>> shift).distinct().toList()) {
      int first = shard << shift;
      NavigableMap<Integer, Edit> own =
          new TreeMap<>(edits.subMap(first, true, first | ((1 << shift) - 1), true));
      files.put(Shards.path(shard), before -> new Rewriting(before, first).run(own));
    }
    return files;
  }

  /** One file while it is written anew. */
  private final class Rewriting {
    private final byte[] before;
    private final BytesReader in;
    private final Bytes out = new Bytes();

    /** The terms behind the last that is read, and behind the last that is written. */
    private int nextIn;

    private int nextOut;

    Rewriting(byte[] before, int firstTerm) {
      this.before = before;
      this.in = new BytesReader(before);
      this.nextIn = firstTerm;
      this.nextOut = firstTerm;
    }

    byte[] run(NavigableMap<Integer, Edit> own) {
      int from = nextIn;
      while (in.hasNext()) {
        int term = nextIn + in.number();
        own.subMap(from, true, term, false).forEach(this::add);
        take(term, Optional.ofNullable(own.get(term)));
        nextIn = term + 1;
        from = nextIn;
      }
      own.tailMap(from, true).forEach(this::add);
      return out.toArray();
    }

    /** Takes over a term of the old file. */
    private void take(int term, Optional<Edit> edit) {
      int start = in.at();
      Postings.Read text = Postings.read(in, pages);
      int[] titles = text.isFollowed() ? Postings.read(in, pages).run().toArray() : NONE;
      if (edit.isPresent()) {
        write(term, edit.get(), text.run().toArray(), titles);
      } else {
        begin(term);
        out.addAll(before, start, in.at());
      }
    }

    /** Adds a term that no page had. */
    private void add(int term, Edit edit) {
      write(term, edit, NONE, NONE);
    }

    private void begin(int term) {
      out.number(term - nextOut);
      nextOut = term + 1;
    }

    private void write(int term, Edit edit, int[] text, int[] titles) {
      int[] textNow = edited(text, edit.text());
      int[] titlesNow = edited(titles, edit.titles());
      if (textNow.length == 0) {
        return;
      }
      begin(term);
      boolean isFollowed = titlesNow.length > 0;
      Postings.write(Postings.Run.of(textNow), pages, isFollowed, out);
      if (isFollowed) {
        Postings.write(Postings.Run.of(titlesNow), pages, false, out);
      }
    }
  }

  private static int[] edited(int[] pages, Map<Integer, Boolean> edit) {
    List<Integer> now = new ArrayList<>();
    for (int page : pages) {
      if (!edit.containsKey(page)) {
        now.add(page);
      }
    }
    edit.forEach(
        (page, isThere) -> {
          if (isThere) {
            now.add(page);
          }
        });
    return now.stream().mapToInt(page -> page).sorted().toArray();
  }
}
