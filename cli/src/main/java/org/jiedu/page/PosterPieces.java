package org.jiedu.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jiedu.script.Language;

/**
 * Puts what a section says in one language, or in two, into pieces of a poster. What both say
 * equally often is paired by its position; the rest stands language after language.
 */
final class PosterPieces {

  /** What one language says. */
  record Side(Language language, List<Extract> parts) {}

  private final Phrases phrases;
  private final List<Side> sides;

  PosterPieces(Phrases phrases, List<Side> sides) {
    this.phrases = phrases;
    this.sides = sides;
  }

  List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    if (sides.isEmpty()) {
      return pieces;
    }
    Side left = sides.get(0);
    Side right = sides.size() > 1 ? sides.get(1) : new Side(left.language(), List.of());
    List<Extract> open = new ArrayList<>(right.parts());
    for (Extract part : left.parts()) {
      Optional<Extract> partner = partner(part, left.parts(), right.parts());
      partner.ifPresent(open::remove);
      pieces.addAll(pair(part, left.language(), partner, right.language()));
    }
    open.forEach(part -> pieces.add(piece(part, right.language())));
    return pieces;
  }

  private static Optional<Extract> partner(Extract part, List<Extract> own, List<Extract> others) {
    if (part instanceof Extract.Figure figure) {
      return others.stream()
          .filter(
              other ->
                  other instanceof Extract.Figure same
                      && same.chart().file().equals(figure.chart().file()))
          .findFirst();
    }
    List<Extract> alike = alike(part, own);
    List<Extract> candidates = alike(part, others);
    return alike.size() == candidates.size()
        ? Optional.of(candidates.get(indexOf(part, alike)))
        : Optional.empty();
  }

  private static List<Extract> alike(Extract part, List<Extract> parts) {
    return parts.stream().filter(other -> other.getClass().equals(part.getClass())).toList();
  }

  /** Two parts may say the same; each is itself only. */
  private static int indexOf(Extract part, List<Extract> parts) {
    return IntStream.range(0, parts.size()).filter(i -> parts.get(i) == part).findFirst().orElse(0);
  }

  private List<Piece> pair(
      Extract part, Language language, Optional<Extract> partner, Language other) {
    if (partner.isEmpty() || part instanceof Extract.Figure) {
      return List.of(piece(part, language));
    }
    Extract second = partner.get();
    if (part instanceof Extract.Words left && second instanceof Extract.Words right) {
      return List.of(new Piece.Words(phrase(left.text(), language, right.text(), other)));
    }
    if (part instanceof Extract.Items left
        && second instanceof Extract.Items right
        && left.total() == right.total()) {
      return List.of(
          new Piece.Items(
              phrases(left.items(), language, right.items(), other), left.isNumbered()));
    }
    if (part instanceof Extract.Terms left
        && second instanceof Extract.Terms right
        && left.total() == right.total()) {
      return List.of(terms(left, language, right, other));
    }
    if (part instanceof Extract.Table left
        && second instanceof Extract.Table right
        && shape(left).equals(shape(right))) {
      return List.of(table(left, language, right, other));
    }
    return List.of(piece(part, language), piece(second, other));
  }

  /** Returns a piece in one language. */
  private Piece piece(Extract part, Language language) {
    if (part instanceof Extract.Words words) {
      return new Piece.Words(phrase(words.text(), language));
    }
    if (part instanceof Extract.Items items) {
      return new Piece.Items(
          items.items().stream().map(item -> phrase(item, language)).toList(), items.isNumbered());
    }
    if (part instanceof Extract.Terms terms) {
      return new Piece.Terms(
          terms.meanings().stream()
              .map(
                  meaning ->
                      new Piece.Definition(
                          phrase(meaning.term(), language), phrase(meaning.definition(), language)))
              .toList());
    }
    if (part instanceof Extract.Table table) {
      return table(
          table.rows().stream()
              .map(row -> row.stream().map(cell -> phrase(cell, language)).toList())
              .toList());
    }
    Extract.Figure figure = (Extract.Figure) part;
    return new Piece.Figure(
        figure.chart(), phrases.of(figure.chart().title()), phrases.of(figure.chart().summary()));
  }

  private static Piece terms(
      Extract.Terms left, Language language, Extract.Terms right, Language other) {
    List<Piece.Definition> definitions = new ArrayList<>();
    for (int i = 0; i < left.meanings().size(); i++) {
      Extract.Meaning first = left.meanings().get(i);
      Extract.Meaning second = right.meanings().get(i);
      definitions.add(
          new Piece.Definition(
              phrase(first.term(), language, second.term(), other),
              phrase(first.definition(), language, second.definition(), other)));
    }
    return new Piece.Terms(definitions);
  }

  private static List<Integer> shape(Extract.Table table) {
    return table.rows().stream().map(List::size).toList();
  }

  private static Piece table(
      Extract.Table left, Language language, Extract.Table right, Language other) {
    return table(
        IntStream.range(0, left.rows().size())
            .mapToObj(i -> phrases(left.rows().get(i), language, right.rows().get(i), other))
            .toList());
  }

  private static Piece table(List<List<Phrase>> rows) {
    return new Piece.Table(rows.get(0), rows.subList(1, rows.size()));
  }

  private static List<Phrase> phrases(
      List<String> left, Language language, List<String> right, Language other) {
    return IntStream.range(0, left.size())
        .mapToObj(i -> phrase(left.get(i), language, right.get(i), other))
        .toList();
  }

  static Phrase phrase(String text, Language language) {
    return new Phrase(List.of(Phrases.text(text, language)));
  }

  static Phrase phrase(String left, Language language, String right, Language other) {
    if (left.isEmpty() || right.isEmpty()) {
      return right.isEmpty() ? phrase(left, language) : phrase(right, other);
    }
    return new Phrase(List.of(Phrases.text(left, language), Phrases.text(right, other)));
  }
}
