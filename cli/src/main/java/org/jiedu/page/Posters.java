package org.jiedu.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jiedu.content.Form;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.script.Language;
import org.jiedu.source.Placed;

/**
 * Chooses what the picture of a package (一图读懂) says. Safe for use by several threads.
 *
 * <p>From each section: its first sentences, its first list, its charts, and a small table where it
 * has no chart; of the main content a card for each point. {@code poster:} in package.yaml may
 * choose the sections and give shorter texts.
 */
public final class Posters {
  private final PageSources sources;

  /** Makes a chooser for what readers may see. */
  public Posters(PageSources sources) {
    this.sources = sources;
  }

  /** Returns whether the author wants pictures: by {@code poster:}, or by the form 图解. */
  public static boolean isAsked(Interpretation interpretation) {
    boolean isWanted =
        interpretation.head().poster().isPresent()
            || interpretation.head().form().value() == Form.DIAGRAM;
    return isWanted && interpretation.head().withdrawn().isEmpty();
  }

  /**
   * Returns what the poster shows in the languages of an edition.
   *
   * @throws IOException if a text cannot be read
   * @throws IllegalArgumentException for a package that was withdrawn: its text goes
   */
  public Poster poster(Interpretation interpretation, Edition edition) throws IOException {
    if (interpretation.head().withdrawn().isPresent()) {
      throw new IllegalArgumentException(interpretation.id() + " was withdrawn");
    }
    String address = Addresses.interpretation(edition, interpretation.id());
    PageContext context = sources.context(edition, address);
    Phrases phrases = context.phrases();
    return new Poster(
        interpretation.id(),
        edition,
        phrases.title(interpretation),
        InterpretationPages.interpreter(interpretation, context).label(),
        sources.library().policiesOf(interpretation).stream()
            .map(policy -> source(policy, context))
            .toList(),
        InterpretationPages.essentials(interpretation, phrases),
        new PosterCards(interpretation, texts(interpretation, context), context).cards(),
        new Contacts(context).of(interpretation),
        context.absolute(address),
        phrases.of(context.site().name()),
        PageContext.shown(interpretation.head().published().value()));
  }

  /**
   * Returns a word of the interface in the languages of an edition.
   *
   * @param name such as {@code contact}
   */
  public Phrase word(Edition edition, String name) {
    return sources.context(edition, edition.prefix()).phrases().word(name);
  }

  /** Returns the portal's name in the languages of an edition. */
  public Phrase portal(Edition edition) {
    PageContext context = sources.context(edition, edition.prefix());
    return context.phrases().of(context.site().name());
  }

  /** Returns the host of the site's address, such as {@code www.example.gov.cn}. */
  public Phrase host(Edition edition) {
    PageContext context = sources.context(edition, edition.prefix());
    return context.phrases().same(context.site().url().getHost());
  }

  private static Poster.Source source(Policy policy, PageContext context) {
    return new Poster.Source(
        context.phrases().title(policy),
        policy.head().number().map(Placed::value).orElse(""),
        policy.head().issuers().stream()
            .flatMap(issuer -> context.department(issuer.value()).stream())
            .map(PageLink::label)
            .toList());
  }

  private List<PosterSections> texts(Interpretation interpretation, PageContext context)
      throws IOException {
    List<PosterSections> texts = new ArrayList<>();
    boolean isAnswering = interpretation.head().form().value() == Form.QUESTIONS;
    for (Language language : context.site().languages()) {
      sources
          .bodies()
          .interpretation(interpretation.id(), language)
          .map(
              body ->
                  new PosterSections(
                      body,
                      new ExtractReader(
                          body.document(), language, figures(interpretation, language, context)),
                      isAnswering))
          .ifPresent(texts::add);
    }
    return texts;
  }

  private EmbedFigures figures(
      Interpretation interpretation, Language language, PageContext context) {
    return new EmbedFigures(context, TextFolder.of(interpretation), language);
  }
}
