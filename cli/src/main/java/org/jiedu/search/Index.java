package org.jiedu.search;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The index of one language: which page has which terms. Pages are added by many threads, in any
 * order; the same pages give the same files.
 */
public final class Index {
  // In characters, two bytes each: the terms of some eight thousand pages.
  private static final long ROOM = 16L << 20;

  private final int pages;
  private final ChunkStore store;
  private final Queue<Reader> readers = new ConcurrentLinkedQueue<>();
  private final Deque<Reader> idle = new ConcurrentLinkedDeque<>();
  private final AtomicLong postings = new AtomicLong();

  /**
   * Makes an index with nothing in it.
   *
   * @param pages how many there will be
   * @param overflow takes what there is no room for in memory
   */
  public Index(int pages, Overflow overflow) {
    this(pages, new ChunkStore(ROOM, overflow));
  }

  Index(int pages, ChunkStore store) {
    this.pages = pages;
    this.store = store;
  }

  /** Reads pages, one after the other, and keeps what they consist of. */
  private static final class Reader {
    private final HtmlText html = new HtmlText();
    private final Normal normal = new Normal();
    private final TermSet text = new TermSet();
    private final TermSet title = new TermSet();
    private final Buckets texts;
    private final Buckets titles;

    Reader(ChunkStore store) {
      texts = new Buckets(store);
      titles = new Buckets(store);
    }

    void settle() throws IOException {
      texts.settle();
      titles.settle();
    }

    void read(CharBuffer content) {
      text.clear();
      title.clear();
      html.read(
          content,
          (block, length, isTitle) -> {
            normal.read(block, length);
            Terms.of(normal.normal(), normal.length(), text);
            if (isTitle) {
              Terms.of(normal.normal(), normal.length(), title);
            }
          });
    }
  }

  /**
   * Adds a page.
   *
   * @param page its number, from 0, which no other page has
   * @param html as it was rendered, in an array
   */
  public void add(int page, CharBuffer html) throws IOException {
    add(page, read(html));
  }

  /**
   * Adds a page that was read.
   *
   * @param page its number, from 0, which no other page has
   */
  public void add(int page, PageTerms terms) throws IOException {
    Reader reader = reader();
    reader.texts.add(page, terms.text());
    reader.titles.add(page, SortedTerms.of(terms.title()));
    postings.addAndGet(terms.text().size());
    idle.push(reader);
  }

  /**
   * Returns what a page consists of, without adding it.
   *
   * @param html as it was rendered, in an array
   */
  public PageTerms read(CharBuffer html) {
    Reader reader = reader();
    reader.read(html);
    PageTerms terms = new PageTerms(SortedTerms.of(reader.text.toArray()), reader.title.toArray());
    idle.push(reader);
    return terms;
  }

  private Reader reader() {
    Reader reader = idle.poll();
    if (reader == null) {
      reader = new Reader(store);
      readers.add(reader);
    }
    return reader;
  }

  /** Returns what writes the index; all pages have been added. */
  public Shards shards() throws IOException {
    for (Reader reader : readers) {
      reader.settle();
    }
    return new Shards(
        readers.stream().map(reader -> reader.texts).toList(),
        readers.stream().map(reader -> reader.titles).toList(),
        pages,
        Shards.bits(postings.get()));
  }

  /** Lets go of all pages; the files have been written. */
  public void clear() {
    readers.clear();
    idle.clear();
  }

  /** Returns how many different terms all pages have together; all have been added. */
  public long postings() {
    return postings.get();
  }

  /**
   * Writes the file that is read first.
   *
   * @param postings how many different terms all pages have together
   * @param version another one whenever another file of the index is another
   */
  public static void writeHead(int pages, long postings, String version, Shards.Sink sink)
      throws IOException {
    String head =
        "{\"pages\":"
            + pages
            + ",\"bits\":"
            + Shards.bits(postings)
            + ",\"block\":"
            + Descriptions.IN_A_FILE
            + ",\"version\":\""
            + version
            + "\"}\n";
    sink.write("index.json", head.getBytes(StandardCharsets.UTF_8));
  }
}
