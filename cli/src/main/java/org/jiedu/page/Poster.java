package org.jiedu.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * All that the picture of a package (一图读懂) shows, in the languages of an edition.
 *
 * @param id the package's id
 * @param edition the languages; where one lacks a text, the other stands in, marked as such
 * @param interpreter the department that answers for it
 * @param policies the policies explained
 * @param facts what a reader asks first, right under the head
 * @param cards in the order of reading
 * @param contacts whom a reader can ask
 * @param address the whole address of the package's page in this edition, for the QR code
 * @param portal the portal's name
 * @param published {@code 2026-03-10} or {@code 2026-03-10 10:00}
 */
public record Poster(
    String id,
    Edition edition,
    Phrase title,
    Phrase interpreter,
    List<Source> policies,
    List<Fact> facts,
    List<Card> cards,
    List<ContactView> contacts,
    String address,
    Phrase portal,
    String published) {

  /** Copies the lists. */
  public Poster {
    policies = List.copyOf(policies);
    facts = List.copyOf(facts);
    cards = List.copyOf(cards);
    contacts = List.copyOf(contacts);
  }

  /**
   * A policy that is explained.
   *
   * @param number document number; empty where there is none
   */
  public record Source(Phrase title, String number, List<Phrase> issuers) {
    /** Copies the list. */
    public Source {
      issuers = List.copyOf(issuers);
    }
  }

  /** What a card is about. */
  public enum Kind {
    BACKGROUND,
    GOALS,
    /** Whom it concerns. */
    SCOPE,
    CONTENT,
    STANDARDS,
    /** How to apply. */
    PROCESS,
    /** Old and new. */
    CHANGES,
    /** Any other section. */
    OTHER,
    TERMS;

    /** Returns the kind of the cards of a section. */
    static Kind of(String section) {
      return Arrays.stream(values())
          .filter(kind -> kind != OTHER && kind.section().equals(section))
          .findFirst()
          .orElse(OTHER);
    }

    /** Returns the id of the section that has this kind. */
    String section() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One idea of the picture.
   *
   * @param section the id of the section it is taken from
   * @param name the section's name
   * @param number counted from 1 among the points of a section; 0 for a card without a number
   * @param heading a point's own heading; where it has none, and on any other card, the section's
   *     name
   * @param pieces at least one
   */
  public record Card(
      String section, Phrase name, Kind kind, int number, Phrase heading, List<Piece> pieces) {
    /** Copies the list. */
    public Card {
      pieces = List.copyOf(pieces);
    }

    /** Returns whether the heading is more than the section's name. */
    public boolean hasOwnHeading() {
      return !heading.equals(name);
    }

    /** Returns the same card with other pieces. */
    Card with(List<Piece> others) {
      return new Card(section, name, kind, number, heading, others);
    }
  }
}
