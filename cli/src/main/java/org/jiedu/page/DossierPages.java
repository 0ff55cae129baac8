package org.jiedu.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jiedu.content.FolderFiles;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.content.Review;
import org.jiedu.content.ReviewDigest;
import org.jiedu.script.Language;
import org.jiedu.source.Sha256;
import org.jiedu.workspace.ReviewStep;
import org.jiedu.workspace.Site;

/** Makes the submission (报审件) of a package. */
public final class DossierPages {
  private static final int SHOWN_DIGITS = 12;

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
    DossierView view =
        new DossierView(
            text.printed(new PrintedHtml(context, interpretation)),
            shown(digest(interpretation, ReviewDigest.ALL)),
            sources.library().policiesOf(interpretation).stream()
                .map(policy -> policy.head().disclosure().value().name().toLowerCase(Locale.ROOT))
                .toList(),
            deadlines(interpretation, context),
            channels(interpretation, context),
            media(interpretation, context.phrases()),
            steps(interpretation, context),
            findings,
            font("Regular"),
            font("Bold"));
    return new Page("dossier.html", "dossier", view);
  }

  private List<Fact> deadlines(Interpretation interpretation, PageContext context) {
    Phrases phrases = context.phrases();
    int days = context.site().deadlines().interpretation();
    List<Fact> deadlines = new ArrayList<>();
    for (Policy policy : sources.library().policiesOf(interpretation)) {
      var published = policy.head().published().value().day();
      var calendar = sources.library().workspace().calendar();
      deadlines.add(
          new Fact(
              "deadline",
              phrases.same(published.toString()),
              phrases.same(calendar.deadline(published, days).toString())));
    }
    return deadlines;
  }

  private static List<String> channels(Interpretation interpretation, PageContext context) {
    return Edition.all(context.site()).stream()
        .map(edition -> context.absolute(Addresses.interpretation(edition, interpretation.id())))
        .toList();
  }

  private List<DossierView.Medium> media(Interpretation interpretation, Phrases phrases)
      throws IOException {
    List<DossierView.Medium> media = new ArrayList<>();
    for (var medium : interpretation.head().media()) {
      String name = medium.file().value();
      if (interpretation.files().contains(name)) {
        byte[] bytes = Files.readAllBytes(folder(interpretation).resolve(name));
        media.add(
            new DossierView.Medium(
                name,
                phrases.of(medium.title()),
                (bytes.length + 1023L) / 1024,
                Sha256.ofFile(bytes)));
      }
    }
    return media;
  }

  private List<DossierView.Step> steps(Interpretation interpretation, PageContext context)
      throws IOException {
    Phrases phrases = context.phrases();
    List<DossierView.Step> steps = new ArrayList<>();
    for (ReviewStep step : context.site().reviewSteps()) {
      String digest = digest(interpretation, step.covers().value());
      List<DossierView.Signed> signed =
          interpretation.head().reviews().stream()
              .filter(review -> review.step().value().equals(step.id().value()))
              .map(review -> signed(review, digest))
              .toList();
      steps.add(
          new DossierView.Step(
              phrases.of(step.name()),
              covers(step, context.site(), phrases),
              step.isBinding(),
              signed));
    }
    return steps;
  }

  private static String covers(ReviewStep step, Site site, Phrases phrases) {
    return site.language(step.covers().value())
        .map(language -> phrases.word(language, "language-name"))
        .orElse(ReviewDigest.ALL);
  }

  private static DossierView.Signed signed(Review review, String digest) {
    return new DossierView.Signed(
        review.by().value(),
        review.on().value().toString(),
        review.reference().map(reference -> reference.value()).orElse(""),
        shown(review.digest().value()),
        review.digest().value().equals(digest));
  }

  private String digest(Interpretation interpretation, String covers) throws IOException {
    List<Language> languages = sources.library().site().languages();
    FolderFiles files = FolderFiles.of(folder(interpretation), interpretation.files());
    return ReviewDigest.of(files, languages, covers);
  }

  private static String shown(String digest) {
    String digits = digest.substring(digest.indexOf(':') + 1);
    return digits.substring(0, Math.min(SHOWN_DIGITS, digits.length()));
  }

  private Path folder(Interpretation interpretation) {
    return sources.library().workspace().root().resolve(interpretation.folder());
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
