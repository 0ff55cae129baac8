package org.jiedu.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiedu.page.Poster.Card;
import org.jiedu.script.Language;

/**
 * Makes a numbered card for each point of a section.
 *
 * @param section the section's card without its pieces
 */
record PointCards(Phrases phrases, Card section) {

  /** One language's points. */
  private record Side(Language language, PosterPoints points) {
    int size() {
      return points.points().size();
    }

    PosterPieces.Side intro() {
      return new PosterPieces.Side(language, points.intro());
    }

    PosterPieces.Side point(int index) {
      return new PosterPieces.Side(language, points.points().get(index).parts());
    }

    String heading(int index) {
      return points.points().get(index).heading();
    }
  }

  /**
   * Returns a card of what stands before the points, which may have no pieces, then the points:
   * both languages in one card where they have equally many, else language after language.
   */
  List<Card> cards(List<PosterSections> texts) {
    List<Side> sides =
        texts.stream()
            .map(text -> new Side(text.language(), text.points(section.section())))
            .toList();
    List<Card> cards = new ArrayList<>();
    cards.add(section.with(pieces(sides.stream().map(Side::intro).toList())));
    if (sides.stream().map(Side::size).distinct().count() == 1) {
      cards.addAll(numbered(sides));
    } else {
      sides.forEach(side -> cards.addAll(numbered(List.of(side))));
    }
    return cards;
  }

  private List<Card> numbered(List<Side> sides) {
    List<Card> cards = new ArrayList<>();
    for (int i = 0; i < sides.get(0).size(); i++) {
      int index = i;
      cards.add(
          new Card(
              section.section(),
              section.name(),
              section.kind(),
              index + 1,
              heading(sides, index).orElse(section.name()),
              pieces(sides.stream().map(side -> side.point(index)).toList())));
    }
    return cards;
  }

  private static Optional<Phrase> heading(List<Side> sides, int index) {
    List<Text> texts =
        sides.stream()
            .filter(side -> !side.heading(index).isEmpty())
            .map(side -> Phrases.text(side.heading(index), side.language()))
            .toList();
    return texts.isEmpty() ? Optional.empty() : Optional.of(new Phrase(texts));
  }

  private List<Piece> pieces(List<PosterPieces.Side> sides) {
    return new PosterPieces(phrases, sides).pieces();
  }
}
