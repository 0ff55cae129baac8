package org.jiedu.page;

import java.util.List;

/**
 * The submission (报审件) of one package: what leaders sign on paper.
 *
 * @param text the package as its bilingual page shows it, for paper: nothing is loaded, links are
 *     written out
 * @param digest the first 12 digits of the digest over both languages
 * @param running what stands at the foot of every leaf, as the inside of a CSS string
 * @param disclosures each policy's disclosure attribute
 * @param plan the plan (解读方案) as far as the files have it
 * @param materials what is published beside the texts
 * @param steps the review steps that the site asks for
 * @param findings what {@code check} still finds in the package
 * @param fonts the packed Tibetan font
 */
public record DossierView(
    InterpretationView text,
    String digest,
    String running,
    List<Phrase> disclosures,
    Plan plan,
    Materials materials,
    List<Step> steps,
    List<Finding> findings,
    Fonts fonts)
    implements PageView {

  /**
   * How and when the package is published.
   *
   * @param channels the addresses of its pages, by the language
   * @param hasPoster whether its one picture is published too
   * @param deadlines one for each policy
   * @param awaited a translation that is still awaited: its last day, and why
   * @param translators who translated and who reviewed the translation
   */
  public record Plan(
      List<Channel> channels,
      boolean hasPoster,
      List<Deadline> deadlines,
      List<Fact> awaited,
      List<Fact> translators) {
    /** Copies the lists. */
    public Plan {
      channels = List.copyOf(channels);
      deadlines = List.copyOf(deadlines);
      awaited = List.copyOf(awaited);
      translators = List.copyOf(translators);
    }
  }

  /** A page of the package on the portal. */
  public record Channel(Phrase name, String address) {}

  /**
   * When the first full interpretation of a policy is due.
   *
   * @param number the policy's document number; empty where it has none
   * @param published the day of the policy's publication
   * @param due the last day
   * @param isMet whether the package is published on that day or before
   */
  public record Deadline(String number, String published, String due, boolean isMet) {}

  /**
   * What is published beside the texts.
   *
   * @param cover the cover picture as a {@code data:} address; empty where there is none
   * @param posterTexts the texts that only the one picture has, by section
   * @param media every audio and video file
   * @param unshown transcripts of files that no text shows, as HTML
   */
  public record Materials(
      String cover, List<Fact> posterTexts, List<Medium> media, List<String> unshown) {
    /** Copies the lists. */
    public Materials {
      posterTexts = List.copyOf(posterTexts);
      media = List.copyOf(media);
      unshown = List.copyOf(unshown);
    }
  }

  /**
   * A file to be watched or heard.
   *
   * @param file relative to the package's folder
   * @param kilobytes its size, rounded up; a kilobyte has 1,024 bytes
   * @param digest SHA-256, all 64 digits
   * @param captions files of captions, relative to the package's folder
   */
  public record Medium(
      String file, Phrase title, long kilobytes, String digest, List<String> captions) {
    /** Copies the names. */
    public Medium {
      captions = List.copyOf(captions);
    }
  }

  /**
   * A review step with what is recorded of it.
   *
   * @param covers what it covers
   * @param digest the first 12 digits of the digest of that, to sign against
   * @param isOpen whether somebody still has to sign: nobody has, or a binding step's content was
   *     changed since
   */
  public record Step(
      Phrase name,
      Phrase covers,
      boolean isBinding,
      String digest,
      List<Signed> signed,
      boolean isOpen) {
    /** Copies the records. */
    public Step {
      signed = List.copyOf(signed);
    }
  }

  /**
   * A recorded review.
   *
   * @param reference the number of the review's own document; empty where none was given
   * @param digest the first 12 digits of what was reviewed
   * @param isCurrent whether that is still the content's digest
   */
  public record Signed(String by, String on, String reference, String digest, boolean isCurrent) {}

  /**
   * A finding of {@code check}.
   *
   * @param place {@code file:line}
   */
  public record Finding(String place, String message, String rule) {}

  /** The packed Tibetan font in two weights, WOFF2 in base64; empty where it is not there. */
  public record Fonts(String regular, String bold) {}

  /** Copies the lists. */
  public DossierView {
    disclosures = List.copyOf(disclosures);
    steps = List.copyOf(steps);
    findings = List.copyOf(findings);
  }

  @Override
  public Frame frame() {
    return text.frame();
  }
}
