package org.jiedu.content;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiedu.script.Language;
import org.jiedu.source.LocalText;
import org.jiedu.source.Moment;
import org.jiedu.source.Placed;

/**
 * What {@code package.yaml} says.
 *
 * @param policies the policies that it explains, at least one
 * @param interpreter 解读机关, which answers for it
 * @param cooperators 配合部门; empty where the file leaves them to the policies' issuers
 * @param isCooperatorsWritten whether the file names them itself
 * @param responsible who answers for it, where the file does not leave it to the department's head
 * @param waived the sections that are left out with a reason
 * @param translations translations that are still awaited
 * @param cover path of a picture relative to the package's folder
 */
public record InterpretationHead(
    List<Placed<String>> policies,
    Placed<Form> form,
    Placed<String> interpreter,
    List<Placed<String>> cooperators,
    boolean isCooperatorsWritten,
    Optional<Person> responsible,
    List<Person> speakers,
    Optional<MediaSource> source,
    List<Contact> contacts,
    Placed<Moment> published,
    List<Correction> corrections,
    boolean isDraft,
    Optional<Withdrawal> withdrawn,
    List<Placed<String>> formerly,
    List<Placed<String>> audiences,
    List<Placed<String>> topics,
    Optional<Essentials> essentials,
    List<Waiver> waived,
    List<AwaitedTranslation> translations,
    Optional<Placed<String>> cover,
    Optional<Poster> poster,
    List<Medium> media,
    List<Review> reviews) {

  /** A person with a post. */
  public record Person(LocalText name, LocalText post) {}

  /** The newspaper or programme that an interpretation of form media comes from. */
  public record MediaSource(LocalText name, Optional<Placed<URI>> url) {}

  /**
   * Whom a reader can ask.
   *
   * @param speaks the languages that are spoken there
   */
  public record Contact(
      Optional<LocalText> office,
      Optional<LocalText> area,
      Optional<Placed<String>> phone,
      Optional<Placed<String>> email,
      Optional<String> hours,
      List<Placed<String>> speaks) {}

  /** A change to what had been published. */
  public record Correction(Placed<LocalDate> on, LocalText change) {}

  /** What a reader asks first. */
  public record Essentials(
      Optional<LocalText> who,
      Optional<LocalText> amount,
      Optional<LocalText> when,
      Optional<LocalText> where,
      Optional<LocalText> bring) {}

  /** A section that is left out, and why. */
  public record Waiver(Placed<String> section, LocalText reason) {}

  /** A translation that is still awaited, and until when. */
  public record AwaitedTranslation(
      Placed<String> language, Placed<LocalDate> due, LocalText reason) {

    /** Returns whether this is the translation into a language. */
    public boolean isInto(Language other) {
      return language.value().equals(other.tag());
    }
  }

  /** What the picture of the package shows. */
  public record Poster(List<Placed<String>> sections, List<CardText> texts) {}

  /** A shorter text for a section's card. */
  public record CardText(Placed<String> section, LocalText text) {}

  /** What an audio or video file is. */
  public enum MediumKind {
    AUDIO,
    VIDEO
  }

  /**
   * An audio or video file of the package.
   *
   * @param file path relative to the package's folder
   * @param language the tag of the language that is spoken
   * @param captions paths of caption files, by language
   * @param transcript paths of transcripts, by language
   */
  public record Medium(
      Placed<String> file,
      Placed<MediumKind> kind,
      Optional<Placed<String>> language,
      LocalText title,
      List<PathIn> captions,
      List<PathIn> transcript) {}

  /** The path of a file for one language. */
  public record PathIn(Placed<String> language, Placed<String> path) {}

  /** Copies the lists. */
  public InterpretationHead {
    policies = List.copyOf(policies);
    cooperators = List.copyOf(cooperators);
    speakers = List.copyOf(speakers);
    contacts = List.copyOf(contacts);
    corrections = List.copyOf(corrections);
    formerly = List.copyOf(formerly);
    audiences = List.copyOf(audiences);
    topics = List.copyOf(topics);
    waived = List.copyOf(waived);
    translations = List.copyOf(translations);
    media = List.copyOf(media);
    reviews = List.copyOf(reviews);
  }

  /** Returns whether a section is left out with the author's word. */
  public boolean isWaived(String section) {
    return waived.stream().anyMatch(waiver -> waiver.section().value().equals(section));
  }
}
