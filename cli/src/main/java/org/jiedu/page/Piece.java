package org.jiedu.page;

import java.util.List;
import org.jiedu.chart.Chart;

/** What stands in a card of a poster. */
public sealed interface Piece {

  /** Returns which piece it is, for templates: {@code words}, {@code items} … */
  String kind();

  /** A few sentences. */
  record Words(Phrase text) implements Piece {
    @Override
    public String kind() {
      return "words";
    }
  }

  /**
   * A list.
   *
   * @param items each in all languages, or those of one language where their numbers differ
   */
  record Items(List<Phrase> items, boolean isNumbered) implements Piece {
    /** Copies the list. */
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "items";
    }
  }

  /**
   * A chart.
   *
   * @param summary what it shows, in words
   */
  record Figure(Chart chart, Phrase title, Phrase summary) implements Piece {
    @Override
    public String kind() {
      return "figure";
    }
  }

  /** Terms with what they mean. */
  record Terms(List<Definition> definitions) implements Piece {
    /** Copies the list. */
    public Terms {
      definitions = List.copyOf(definitions);
    }

    @Override
    public String kind() {
      return "terms";
    }
  }

  /** A term with what it means; the meaning may have no text. */
  record Definition(Phrase term, Phrase meaning) {}

  /**
   * A small table.
   *
   * @param header one cell for each column
   * @param rows each with a cell for each column
   */
  record Table(List<Phrase> header, List<List<Phrase>> rows) implements Piece {
    /** Copies the lists. */
    public Table {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public String kind() {
      return "table";
    }
  }
}
