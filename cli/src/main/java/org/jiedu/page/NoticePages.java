package org.jiedu.page;

import java.util.List;
import org.jiedu.content.Interpretation;
import org.jiedu.content.SectionFacts;
import org.jiedu.content.Text;

/** Makes the sheets for the village board (村务公开栏). */
final class NoticePages {
  private final PageSources sources;

  NoticePages(PageSources sources) {
    this.sources = sources;
  }

  Page page(Interpretation interpretation, Edition edition) {
    String address = Addresses.notice(edition, interpretation.id());
    PageContext context = sources.context(edition, address);
    Phrases phrases = context.phrases();
    PolicyCards cards = new PolicyCards(context);
    NoticeView view =
        new NoticeView(
            frame(interpretation, context),
            phrases.title(interpretation),
            phrases.summary(interpretation),
            sources.library().policiesOf(interpretation).stream().map(cards::card).toList(),
            InterpretationPages.essentials(interpretation, phrases),
            points(interpretation, context),
            new Contacts(context).of(interpretation),
            InterpretationPages.interpreter(interpretation, context),
            PageContext.shown(interpretation.head().published().value()),
            context.absolute(Addresses.interpretation(edition, interpretation.id())));
    return new Page(Addresses.path(address), "notice", view);
  }

  private static Frame frame(Interpretation interpretation, PageContext context) {
    Phrase title = context.phrases().word("village-notice");
    String name = context.phrases().title(interpretation).plain();
    return new Frames(context)
        .titled(title.plain() + " " + name, name)
        .in(
            Edition.single(context.site()),
            edition -> Addresses.notice(edition, interpretation.id()))
        .below(
            context.link(
                context.phrases().title(interpretation),
                Addresses.interpretation(context.edition(), interpretation.id())),
            context.link(title, context.address()))
        .tagged(new PageTags(context).column("interpretations"))
        .noindex()
        .frame();
  }

  /** Returns the sections that have a paragraph, each by its first words. */
  private static List<Fact> points(Interpretation interpretation, PageContext context) {
    Text text =
        interpretation
            .text(context.edition().main())
            .or(() -> interpretation.text(context.site().authoritative()))
            .orElseThrow();
    return text.sections().stream()
        .filter(section -> !section.opening().isEmpty())
        .map(section -> point(section, text))
        .toList();
  }

  private static Fact point(SectionFacts section, Text text) {
    return new Fact(
        section.anchor(),
        new Phrase(List.of(Phrases.text(section.title(), text.language()))),
        new Phrase(List.of(Phrases.text(section.opening(), text.language()))));
  }
}
