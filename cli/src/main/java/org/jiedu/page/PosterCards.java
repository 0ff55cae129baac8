package org.jiedu.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jiedu.chart.ChartKind;
import org.jiedu.content.Interpretation;
import org.jiedu.content.InterpretationHead;
import org.jiedu.content.InterpretationHead.CardText;
import org.jiedu.page.Poster.Card;
import org.jiedu.page.Poster.Kind;
import org.jiedu.script.Language;
import org.jiedu.source.LocalText;
import org.jiedu.source.Placed;

/** Makes the cards of a poster from the sections of its package. */
final class PosterCards {
  private final PageContext context;
  private final Phrases phrases;
  private final Optional<InterpretationHead.Poster> wishes;
  private final List<PosterSections> texts;

  /**
   * Makes the maker.
   *
   * @param texts the package's text in each language of the site that has one
   */
  PosterCards(Interpretation interpretation, List<PosterSections> texts, PageContext context) {
    this.context = context;
    this.phrases = context.phrases();
    this.wishes = interpretation.head().poster();
    this.texts = readable(texts);
  }

  /** Returns the texts of the edition and the authoritative one; others only where that is all. */
  private List<PosterSections> readable(List<PosterSections> all) {
    Language authoritative = context.site().authoritative();
    List<PosterSections> readable =
        all.stream()
            .filter(
                text ->
                    context.edition().languages().contains(text.language())
                        || text.language().equals(authoritative))
            .filter(text -> !text.ids().isEmpty())
            .toList();
    return readable.isEmpty() ? all : readable;
  }

  List<Card> cards() {
    List<Card> cards = chosen().stream().flatMap(id -> cards(id).stream()).toList();
    boolean hasProcess = cards.stream().anyMatch(card -> card.kind() == Kind.PROCESS);
    return hasProcess || !wished().isEmpty() ? cards : withSteps(cards);
  }

  private List<String> wished() {
    return wishes.stream()
        .flatMap(wish -> wish.sections().stream())
        .map(Placed::value)
        .distinct()
        .toList();
  }

  /** Returns the sections that are shown: as the author wishes, else all in the usual order. */
  private List<String> chosen() {
    if (!wished().isEmpty()) {
      return wished();
    }
    Set<String> ids = new LinkedHashSet<>();
    texts.forEach(text -> ids.addAll(text.ids()));
    return ids.stream().sorted(Comparator.comparing(Kind::of)).toList();
  }

  private List<Card> cards(String id) {
    List<PosterSections> sides = sides(id);
    Optional<LocalText> shorter = shorter(id);
    if (sides.isEmpty() && shorter.isEmpty()) {
      return List.of();
    }
    Card empty = new Card(id, name(id), Kind.of(id), 0, name(id), List.of());
    if (shorter.isPresent()) {
      List<Piece> pieces = new ArrayList<>();
      pieces.add(new Piece.Words(phrases.of(shorter.get())));
      extracted(sides, id).stream().filter(Piece.Figure.class::isInstance).forEach(pieces::add);
      return List.of(empty.with(pieces));
    }
    List<Card> cards =
        empty.kind() == Kind.CONTENT
            ? new PointCards(phrases, empty).cards(sides)
            : List.of(empty.with(extracted(sides, id)));
    return cards.stream().filter(card -> !card.pieces().isEmpty()).toList();
  }

  private Optional<LocalText> shorter(String id) {
    return wishes.stream()
        .flatMap(wish -> wish.texts().stream())
        .filter(text -> text.section().value().equals(id))
        .map(CardText::text)
        .findFirst();
  }

  /** Returns the texts that a section is taken from; another where a language lacks it. */
  private List<PosterSections> sides(String id) {
    Set<PosterSections> sides = new LinkedHashSet<>();
    for (Language language : context.edition().languages()) {
      Stream<PosterSections> own = texts.stream().filter(text -> text.language().equals(language));
      Stream.concat(own, texts.stream())
          .filter(text -> text.has(id))
          .findFirst()
          .ifPresent(sides::add);
    }
    return List.copyOf(sides);
  }

  private Phrase name(String id) {
    return context
        .site()
        .sections()
        .find(id)
        .map(section -> phrases.of(section.name()))
        .orElseGet(() -> phrases.of(language -> title(id, language)));
  }

  private Optional<String> title(String id, Language language) {
    return texts.stream()
        .filter(text -> text.language().equals(language))
        .flatMap(text -> text.title(id).stream())
        .findFirst();
  }

  private List<Piece> extracted(List<PosterSections> sides, String id) {
    boolean isTerms = Kind.of(id) == Kind.TERMS;
    return pieces(
        sides.stream()
            .map(
                text ->
                    new PosterPieces.Side(
                        text.language(), isTerms ? text.terms(id) : text.extracts(id)))
            .toList());
  }

  private List<Piece> pieces(List<PosterPieces.Side> sides) {
    return new PosterPieces(phrases, sides).pieces();
  }

  /** Steps tell how to apply, wherever they stand: they make that card where no section does. */
  private List<Card> withSteps(List<Card> cards) {
    List<Piece> steps =
        cards.stream()
            .flatMap(card -> card.pieces().stream())
            .filter(PosterCards::isSteps)
            .distinct()
            .toList();
    if (steps.isEmpty()) {
      return cards;
    }
    String id = Kind.PROCESS.section();
    Phrase name =
        context
            .site()
            .sections()
            .find(id)
            .map(section -> phrases.of(section.name()))
            .orElse(((Piece.Figure) steps.get(0)).title());
    Stream<Card> others =
        cards.stream()
            .map(card -> card.with(card.pieces().stream().filter(p -> !isSteps(p)).toList()))
            .filter(card -> !card.pieces().isEmpty());
    return Stream.concat(others, Stream.of(new Card(id, name, Kind.PROCESS, 0, name, steps)))
        .sorted(Comparator.comparing(Card::kind))
        .toList();
  }

  private static boolean isSteps(Piece piece) {
    return piece instanceof Piece.Figure figure && figure.chart().kind() == ChartKind.STEPS;
  }
}
