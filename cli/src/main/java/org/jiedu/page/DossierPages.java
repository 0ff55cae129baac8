package org.jiedu.page;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.jiedu.content.Interpretation;
import org.jiedu.content.ReviewDigest;
import org.jiedu.source.Kinds;

/** Makes the submission (报审件) of a package. */
public final class DossierPages {
  private final PageSources sources;

  /** Makes pages of a library, drafts and all. */
  public DossierPages(PageSources sources) {
    this.sources = sources;
  }

  /**
   * Returns the submission of a package.
   *
   * @param findings what {@code check} still finds in it
   */
  public Page page(Interpretation interpretation, List<DossierView.Finding> findings)
      throws IOException {
    Edition edition = Edition.bilingual(sources.library().site());
    PageContext context =
        sources.context(edition, Addresses.interpretation(edition, interpretation.id()));
    InterpretationView text = new InterpretationPages(sources).view(interpretation, context);
    PrintedHtml html = new PrintedHtml(context, interpretation);
    DossierDigests digests = new DossierDigests(sources.library(), interpretation);
    String digest = DossierDigests.shown(digests.of(ReviewDigest.ALL));
    DossierView view =
        new DossierView(
            text.printed(html),
            digest,
            inStyle(running(text, digest, context)),
            disclosures(interpretation, context.phrases()),
            new DossierPlan(context, interpretation).plan(),
            new DossierMaterials(context, interpretation, html).materials(text),
            new DossierSheet(context, interpretation).steps(),
            findings,
            new DossierView.Fonts(font("Regular"), font("Bold")));
    return new Page("dossier.html", "dossier", view);
  }

  private static String running(InterpretationView text, String digest, PageContext context) {
    String word = context.phrases().word(context.site().authoritative(), "dossier-digest");
    return text.title().first().text() + "　" + word + " " + digest;
  }

  /** Returns a text for a string of CSS within HTML: all but letters and digits are escaped. */
  static String inStyle(String text) {
    StringBuilder css = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (Character.isLetterOrDigit(point)) {
                css.appendCodePoint(point);
              } else {
                css.append('\\').append(Integer.toHexString(point)).append(' ');
              }
            });
    return css.toString();
  }

  private List<Phrase> disclosures(Interpretation interpretation, Phrases phrases) {
    return sources.library().policiesOf(interpretation).stream()
        .map(policy -> phrases.word("disclosure-" + Kinds.word(policy.head().disclosure().value())))
        .toList();
  }

  private String font(String weight) throws IOException {
    return sources
        .library()
        .workspace()
        .templates()
        .asset("fonts/NotoSerifTibetan-" + weight + ".woff2")
        .map(bytes -> Base64.getEncoder().encodeToString(bytes))
        .orElse("");
  }
}
