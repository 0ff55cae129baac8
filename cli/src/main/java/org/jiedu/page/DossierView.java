package org.jiedu.page;

import java.util.List;

/**
 * The submission (报审件) of one package: what leaders sign on paper.
 *
 * @param text the package as its bilingual page shows it, for paper: nothing is loaded, links are
 *     written out
 * @param digest the first 12 digits of the digest over both languages
 * @param disclosures each policy's disclosure attribute, as {@code public} …
 * @param deadlines for each policy the last day for its first full interpretation
 * @param channels the addresses of the package's pages on the portal
 * @param media every audio and video file
 * @param steps the review steps that the site asks for
 * @param findings what {@code check} still finds in the package
 * @param tibetanFont the packed Tibetan font, WOFF2 in base64
 * @param tibetanBold its bold weight, likewise
 */
public record DossierView(
    InterpretationView text,
    String digest,
    List<String> disclosures,
    List<Fact> deadlines,
    List<String> channels,
    List<Medium> media,
    List<Step> steps,
    List<Finding> findings,
    String tibetanFont,
    String tibetanBold)
    implements PageView {

  /**
   * A file to be watched or heard.
   *
   * @param file relative to the package's folder
   * @param kilobytes its size, rounded up; a kilobyte has 1,024 bytes
   * @param digest SHA-256, all 64 digits
   */
  public record Medium(String file, Phrase title, long kilobytes, String digest) {}

  /**
   * A review step with what is recorded of it.
   *
   * @param covers {@code all}, or the language that it covers, by its own name
   */
  public record Step(Phrase name, String covers, boolean isBinding, List<Signed> signed) {
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

  /** Copies the lists. */
  public DossierView {
    disclosures = List.copyOf(disclosures);
    deadlines = List.copyOf(deadlines);
    channels = List.copyOf(channels);
    media = List.copyOf(media);
    steps = List.copyOf(steps);
    findings = List.copyOf(findings);
  }

  @Override
  public Frame frame() {
    return text.frame();
  }
}
