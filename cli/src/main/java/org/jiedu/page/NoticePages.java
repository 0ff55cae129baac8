package org.jiedu.page;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiedu.content.Interpretation;
import org.jiedu.content.InterpretationHead.Essentials;
import org.jiedu.content.SectionFacts;
import org.jiedu.content.Text;

/** Makes the sheets for the village board (村务公开栏). */
final class NoticePages {
  /** The sections that help before a board, the most helpful first; a sheet has room for three. */
  private static final List<String> HELPFUL =
      List.of("standards", "process", "notes", "scope", "benefits", "content", "changes");

  private static final int MOST_POINTS = 3;

  private final PageSources sources;

  NoticePages(PageSources sources) {
    this.sources = sources;
  }

  Page page(Interpretation interpretation, Edition edition) {
    String address = Addresses.notice(edition, interpretation.id());
    PageContext context = sources.context(edition, address);
    Phrases phrases = context.phrases();
    PolicyCards cards = new PolicyCards(context);
    String whole = context.absolute(Addresses.interpretation(edition, interpretation.id()));
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
            whole,
            PageCode.of(whole));
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

  /**
   * Returns the most helpful sections, each by its first words. Not those that only lead to a list,
   * nor whom it concerns, where the essentials say it.
   */
  private static List<Fact> points(Interpretation interpretation, PageContext context) {
    Text text =
        interpretation
            .text(context.edition().main())
            .or(() -> interpretation.text(context.site().authoritative()))
            .orElseThrow();
    Set<SectionFacts> shown =
        text.sections().stream()
            .filter(section -> HELPFUL.contains(section.id()) && !isSaid(section, interpretation))
            .filter(section -> !section.opening().isEmpty() && !section.opening().endsWith("："))
            .sorted(Comparator.comparing(section -> HELPFUL.indexOf(section.id())))
            .limit(MOST_POINTS)
            .collect(Collectors.toSet());
    return text.sections().stream().filter(shown::contains).map(one -> point(one, text)).toList();
  }

  private static boolean isSaid(SectionFacts section, Interpretation interpretation) {
    return section.id().equals("scope")
        && interpretation.head().essentials().flatMap(Essentials::who).isPresent();
  }

  private static Fact point(SectionFacts section, Text text) {
    return new Fact(
        section.anchor(),
        new Phrase(List.of(Phrases.text(section.title(), text.language()))),
        new Phrase(List.of(Phrases.text(section.opening(), text.language()))));
  }
}
