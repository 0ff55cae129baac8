package org.jiedu.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.jiedu.page.SearchEntry;
import org.jiedu.page.Text;

/**
 * Writes what is said of pages where they are found, and which pages one can choose. Safe for use
 * by several threads.
 */
public final class Descriptions {
  static final int IN_A_FILE = 8;

  private static final int IN_A_PIECE = 128 * IN_A_FILE;
  private static final int KILOBYTE = 1024;

  /** The filter of pages that no longer tell what holds. */
  private static final String PAST = "past";

  private final JsonFactory json = new JsonFactory();
  private final List<SearchEntry> entries;
  private final String lang;

  /**
   * Makes a writer.
   *
   * @param entries the pages in the order of their numbers
   * @param lang the tag for {@code lang} of their language
   */
  public Descriptions(List<SearchEntry> entries, String lang) {
    this.entries = List.copyOf(entries);
    this.lang = lang;
  }

  /** Returns how many pieces of work there are; each is independent of the others. */
  public int pieces() {
    return 1 + (entries.size() + IN_A_PIECE - 1) / IN_A_PIECE;
  }

  /**
   * Does a piece of work: writes some of the files.
   *
   * @param size returns how many bytes a page has, by its number
   */
  public void write(int piece, IntUnaryOperator size, Shards.Sink sink) throws IOException {
    if (piece == 0) {
      writeFilters(sink);
      return;
    }
    int end = Math.min(entries.size(), piece * IN_A_PIECE);
    for (int first = (piece - 1) * IN_A_PIECE; first < end; first += IN_A_FILE) {
      sink.write("pages/" + first / IN_A_FILE + ".json", block(first, size));
    }
  }

  private void writeFilters(Shards.Sink sink) throws IOException {
    for (var filter : filters().entrySet()) {
      Bytes out = new Bytes();
      Postings.write(
          Postings.Run.of(filter.getValue().stream().mapToInt(page -> page).toArray()),
          entries.size(),
          false,
          out);
      sink.write("filters/" + filter.getKey() + ".bin", out.toArray());
    }
  }

  private SortedMap<String, List<Integer>> filters() {
    SortedMap<String, List<Integer>> filters = new TreeMap<>();
    // Always there, so that nobody asks in vain.
    List<Integer> past = new ArrayList<>();
    filters.put(PAST, past);
    for (int page = 0; page < entries.size(); page++) {
      for (String filter : entries.get(page).filters()) {
        filters.computeIfAbsent(filter, name -> new ArrayList<>()).add(page);
      }
      if (!entries.get(page).past().isEmpty()) {
        past.add(page);
      }
    }
    return filters;
  }

  private byte[] block(int first, IntUnaryOperator size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = json.createGenerator(bytes)) {
      out.writeStartArray();
      for (int page = first; page < Math.min(first + IN_A_FILE, entries.size()); page++) {
        write(entries.get(page), size.applyAsInt(page), out);
      }
      out.writeEndArray();
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private void write(SearchEntry entry, int size, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("address", entry.address());
    // How much it costs to look into it; more exactly, an edit would change this file, too.
    out.writeNumberField("kilobytes", (size + KILOBYTE - 1) / KILOBYTE);
    out.writeFieldName("title");
    write(entry.title(), out);
    out.writeArrayFieldStart("facts");
    for (Text fact : entry.facts()) {
      write(fact, out);
    }
    for (Text number : entry.number()) {
      write(number, "document-number", out);
    }
    for (Text past : entry.past()) {
      write(past, "tag", out);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  /**
   * Writes a text with its language, where that is not the page's, and the class of its element.
   */
  private void write(Text text, String kind, JsonGenerator out) throws IOException {
    out.writeStartArray();
    out.writeString(text.text());
    out.writeString(text.lang().equals(lang) ? "" : text.lang());
    out.writeString(kind);
    out.writeEndArray();
  }

  /** Writes a text; with its language where that is not the page's. */
  private void write(Text text, JsonGenerator out) throws IOException {
    if (text.lang().equals(lang)) {
      out.writeString(text.text());
      return;
    }
    out.writeStartArray();
    out.writeString(text.text());
    out.writeString(text.lang());
    out.writeEndArray();
  }
}
