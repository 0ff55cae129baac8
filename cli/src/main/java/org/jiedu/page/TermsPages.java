package org.jiedu.page;

import java.util.ArrayList;
import java.util.List;
import org.jiedu.library.Glossary;
import org.jiedu.script.Language;

/** Makes the glossaries. */
final class TermsPages {
  private final PageSources sources;

  TermsPages(PageSources sources) {
    this.sources = sources;
  }

  Page page(Edition edition) {
    String address = Addresses.list(edition, "terms");
    PageContext context = sources.context(edition, address);
    Phrase title = context.phrases().word("glossary");
    TermsView view = new TermsView(frame(title, context), title, entries(context));
    return new Page(Addresses.path(address), "terms", view);
  }

  private Frame frame(Phrase title, PageContext context) {
    List<Edition> editions =
        Edition.single(context.site()).stream()
            .filter(edition -> sources.library().hasTerms(edition.main()))
            .toList();
    return new Frames(context)
        .titled(title.plain(), title.plain())
        .in(editions, edition -> Addresses.list(edition, "terms"))
        .below(context.link(title, context.address()))
        .tagged(new PageTags(context).column("interpretations"))
        .frame();
  }

  private List<TermsView.Entry> entries(PageContext context) {
    Language language = context.edition().main();
    List<TermsView.Entry> entries = new ArrayList<>();
    for (Glossary.Entry entry : Glossary.of(sources.library(), language).entries()) {
      entries.add(
          new TermsView.Entry(
              "term-" + (entries.size() + 1),
              Phrases.text(entry.name(), language),
              entry.definitions().stream().map(found -> definition(found, context)).toList()));
    }
    return entries;
  }

  private static TermsView.Definition definition(
      Glossary.Definition definition, PageContext context) {
    String address =
        Addresses.interpretation(context.edition(), definition.interpretation().id()) + "#terms";
    return new TermsView.Definition(
        EmbedFigures.escape(definition.term().definition()),
        context.link(context.phrases().title(definition.interpretation()), address));
  }
}
