package org.jiedu.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiedu.content.Interpretation;
import org.jiedu.content.SectionFacts;
import org.jiedu.library.ClauseMentions;
import org.jiedu.library.ClauseMentions.Mention;
import org.jiedu.script.Language;

/** Leads from the clauses of a policy to the sections that explain them. */
final class Mentions {
  private final PageContext context;
  private final Phrases phrases;

  Mentions(PageContext context) {
    this.context = context;
    this.phrases = context.phrases();
  }

  /** Returns the places that explain any of a row's clauses, each once. */
  List<Row.Mention> of(List<String> anchors, ClauseMentions mentions) {
    List<Mention> found = new ArrayList<>();
    for (String anchor : anchors) {
      mentions.of(anchor).stream()
          .filter(mention -> mention.interpretation().head().withdrawn().isEmpty())
          .filter(mention -> !found.contains(mention))
          .forEach(found::add);
    }
    return found.stream().map(this::view).toList();
  }

  PageLink link(Mention mention) {
    return context.link(section(mention), address(mention));
  }

  private Row.Mention view(Mention mention) {
    return new Row.Mention(
        context.link(phrases.title(mention.interpretation()), address(mention)),
        section(mention),
        phrases.of(language -> facts(mention, language).map(SectionFacts::opening)).first());
  }

  private String address(Mention mention) {
    Interpretation interpretation = mention.interpretation();
    String page = Addresses.interpretation(context.edition(), interpretation.id());
    return mention.section().isEmpty() ? page : page + "#" + mention.section();
  }

  /** Returns the site's name of the section, else its heading. */
  private Phrase section(Mention mention) {
    return facts(mention, context.edition().main())
        .flatMap(facts -> context.site().sections().find(facts.id()))
        .map(definition -> phrases.of(definition.name()))
        .orElseGet(() -> phrases.of(language -> facts(mention, language).map(SectionFacts::title)));
  }

  private static Optional<SectionFacts> facts(Mention mention, Language language) {
    for (SectionFacts section : mention.interpretation().sections(language)) {
      if (section.anchor().equals(mention.section())) {
        return Optional.of(section);
      }
    }
    return Optional.empty();
  }
}
