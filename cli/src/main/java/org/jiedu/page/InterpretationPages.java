package org.jiedu.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiedu.content.Form;
import org.jiedu.content.Interpretation;
import org.jiedu.content.InterpretationHead.Essentials;
import org.jiedu.content.InterpretationHead.MediumKind;
import org.jiedu.content.InterpretationHead.Person;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyStatus;
import org.jiedu.library.Library;
import org.jiedu.library.ListMembership;
import org.jiedu.script.Language;
import org.jiedu.source.Kinds;
import org.jiedu.source.LocalText;
import org.jiedu.source.Placed;

/** Makes the pages of interpretations. */
final class InterpretationPages {
  private final PageSources sources;

  InterpretationPages(PageSources sources) {
    this.sources = sources;
  }

  Page page(Interpretation interpretation, Edition edition) throws IOException {
    String address = Addresses.interpretation(edition, interpretation.id());
    PageContext context = sources.context(edition, address);
    return new Page(Addresses.path(address), "interpretation", view(interpretation, context));
  }

  InterpretationView view(Interpretation interpretation, PageContext context) throws IOException {
    Phrases phrases = context.phrases();
    boolean isWithdrawn = interpretation.head().withdrawn().isPresent();
    InterpretationText text =
        isWithdrawn
            ? InterpretationText.NONE
            : new InterpretationTexts(sources, context).text(interpretation);
    PolicyCards cards = new PolicyCards(context);
    return new InterpretationView(
        frame(interpretation, context),
        phrases.title(interpretation),
        phrases.summary(interpretation),
        PageContext.shown(interpretation.head().published().value()),
        form(interpretation, context),
        interpreter(interpretation, context),
        departments(context.responsibility().cooperators(interpretation), context),
        persons(context.responsibility().responsible(interpretation).stream().toList(), phrases),
        persons(interpretation.head().speakers(), phrases),
        source(interpretation, phrases),
        sources.library().policiesOf(interpretation).stream().map(cards::card).toList(),
        set(interpretation, context),
        isWithdrawn ? List.of() : essentials(interpretation, phrases),
        new Contacts(context).of(interpretation),
        isWithdrawn ? List.of() : listen(interpretation, context),
        text.keyFigures(),
        isWithdrawn ? List.of() : notices(interpretation, context, text),
        corrections(interpretation, phrases),
        waived(interpretation, context),
        text.sections(),
        text.footnotes(),
        audiences(interpretation, context),
        cards.topics(topics(interpretation)),
        withdrawn(interpretation, phrases),
        isWithdrawn ? "" : context.href(Addresses.notice(context.edition(), interpretation.id())),
        poster(interpretation, context));
  }

  private List<PosterView> poster(Interpretation interpretation, PageContext context)
      throws IOException {
    if (!sources.hasPictures(interpretation)) {
      return List.of();
    }
    Edition edition = context.edition();
    String id = interpretation.id();
    return List.of(
        new PosterView(
            new Posters(sources).poster(interpretation, edition),
            context.href(Addresses.poster(edition, id, "png")),
            context.href(Addresses.poster(edition, id, "svg"))));
  }

  private Frame frame(Interpretation interpretation, PageContext context) {
    Phrases phrases = context.phrases();
    Language language = context.edition().main();
    String title = phrases.title(interpretation).plain();
    String summary = phrases.summary(interpretation).plain();
    PageTags.Article article =
        new PageTags.Article(
            title,
            PageContext.pubDate(interpretation.head().published().value()),
            interpreter(interpretation, context).label().plain(),
            Phrases.keywords(
                interpretation
                    .text(language)
                    .filter(text -> interpretation.head().withdrawn().isEmpty())),
            summary,
            new PageTags(context).image(interpretation));
    return new Frames(context)
        .titled(title, summary)
        .in(
            Edition.all(context.site()),
            edition -> Addresses.interpretation(edition, interpretation.id()))
        .below(
            context.listLink(phrases.word("nav-interpretations"), "interpretations"),
            interpreter(interpretation, context))
        .tagged(new PageTags(context).article("interpretations", article))
        .frame();
  }

  private static PageLink form(Interpretation interpretation, PageContext context) {
    var form = interpretation.head().form().value();
    return context.listLink(
        context.phrases().word("form-" + Kinds.word(form)), Addresses.formList(form));
  }

  static PageLink interpreter(Interpretation interpretation, PageContext context) {
    String id = interpretation.head().interpreter().value();
    return context.department(id).stream()
        .findFirst()
        .orElseGet(() -> new PageLink(context.phrases().same(id), ""));
  }

  private static List<PageLink> departments(List<String> ids, PageContext context) {
    return ids.stream().flatMap(id -> context.department(id).stream()).toList();
  }

  private static List<PersonView> persons(List<Person> persons, Phrases phrases) {
    return persons.stream()
        .map(person -> new PersonView(phrases.of(person.name()), phrases.of(person.post())))
        .toList();
  }

  private static List<PageLink> source(Interpretation interpretation, Phrases phrases) {
    return interpretation.head().source().stream()
        .map(
            source ->
                new PageLink(
                    phrases.of(source.name()),
                    source.url().map(url -> url.value().toString()).orElse("")))
        .toList();
  }

  private List<ListItem> set(Interpretation interpretation, PageContext context) {
    ListItems items = new ListItems(context);
    return others(interpretation).map(items::item).toList();
  }

  /** Returns the other interpretations of the same policies. */
  private Stream<Interpretation> others(Interpretation interpretation) {
    Library library = sources.library();
    return library.policiesOf(interpretation).stream()
        .flatMap(policy -> library.set(policy).members().stream())
        .filter(member -> !member.id().equals(interpretation.id()))
        .filter(member -> member.head().withdrawn().isEmpty())
        .distinct();
  }

  private List<PageLink> listen(Interpretation interpretation, PageContext context) {
    Phrase label = context.phrases().word("listen");
    Stream<String> own =
        interpretation.head().media().stream()
            .filter(medium -> medium.kind().value() == MediumKind.AUDIO)
            .map(medium -> Addresses.file(interpretation, medium.file().value()));
    Stream<String> spoken =
        others(interpretation)
            .filter(member -> member.head().form().value() == Form.AUDIO)
            .map(member -> Addresses.interpretation(context.edition(), member.id()));
    return Stream.concat(own, spoken)
        .limit(1)
        .map(address -> context.link(label, address))
        .toList();
  }

  static List<Fact> essentials(Interpretation interpretation, Phrases phrases) {
    List<Fact> facts = new ArrayList<>();
    Optional<Essentials> essentials = interpretation.head().essentials();
    essentials.flatMap(Essentials::who).ifPresent(text -> facts.add(fact("who", text, phrases)));
    essentials
        .flatMap(Essentials::amount)
        .ifPresent(text -> facts.add(fact("amount", text, phrases)));
    essentials.flatMap(Essentials::when).ifPresent(text -> facts.add(fact("when", text, phrases)));
    essentials
        .flatMap(Essentials::where)
        .ifPresent(text -> facts.add(fact("where", text, phrases)));
    essentials
        .flatMap(Essentials::bring)
        .ifPresent(text -> facts.add(fact("bring", text, phrases)));
    return facts;
  }

  private static Fact fact(String word, LocalText text, Phrases phrases) {
    return new Fact(word, phrases.word(word), phrases.of(text));
  }

  private List<Phrase> notices(
      Interpretation interpretation, PageContext context, InterpretationText text) {
    Phrases phrases = context.phrases();
    List<Phrase> notices = new ArrayList<>();
    boolean isTranslation = context.edition().languages().contains(context.site().translation());
    if (text.isAwaited()) {
      notices.add(awaited(interpretation, context));
    } else if (isTranslation) {
      notices.add(phrases.word("notice-prevails"));
    }
    for (Policy policy : sources.library().policiesOf(interpretation)) {
      PolicyStatus status = sources.library().status(policy, context.today());
      if (status == PolicyStatus.REPEALED || status == PolicyStatus.EXPIRED) {
        notices.add(phrases.word("notice-superseded"));
        break;
      }
    }
    return notices;
  }

  /** Tells until when a translation is awaited, and why, as long as that day has not gone by. */
  private static Phrase awaited(Interpretation interpretation, PageContext context) {
    Phrases phrases = context.phrases();
    String translation = context.site().translation().tag();
    return interpretation.head().translations().stream()
        .filter(awaited -> awaited.language().value().equals(translation))
        .filter(awaited -> !awaited.due().value().isBefore(context.today()))
        .findFirst()
        .map(
            awaited ->
                phrases.of(
                    language ->
                        Optional.of(
                            phrases
                                .word(language, "notice-awaited-until")
                                .replace("{0}", awaited.due().value().toString())
                                .replace("{1}", awaited.reason().in(language).orElse("")))))
        .orElseGet(() -> phrases.word("notice-awaited"));
  }

  private static List<Fact> corrections(Interpretation interpretation, Phrases phrases) {
    return interpretation.head().corrections().stream()
        .map(
            correction ->
                new Fact(
                    "corrected-on",
                    phrases.same(correction.on().value().toString()),
                    phrases.of(correction.change())))
        .toList();
  }

  private static List<Fact> waived(Interpretation interpretation, PageContext context) {
    Phrases phrases = context.phrases();
    return interpretation.head().waived().stream()
        .flatMap(
            waiver ->
                context.site().sections().find(waiver.section().value()).stream()
                    .map(
                        section ->
                            new Fact(
                                section.id(),
                                phrases.of(section.name()),
                                phrases.of(waiver.reason()))))
        .toList();
  }

  private List<CountedLink> audiences(Interpretation interpretation, PageContext context) {
    return interpretation.head().audiences().stream()
        .flatMap(id -> context.site().audience(id.value()).stream())
        .flatMap(
            audience ->
                context
                    .counted(
                        context.phrases().of(audience.name()), "audiences/" + audience.id().value())
                    .stream())
        .toList();
  }

  private List<Placed<String>> topics(Interpretation interpretation) {
    return new ListMembership(sources.library()).topics(interpretation);
  }

  private static List<Fact> withdrawn(Interpretation interpretation, Phrases phrases) {
    return interpretation.head().withdrawn().stream()
        .flatMap(withdrawal -> Withdrawals.facts(withdrawal, phrases).stream())
        .toList();
  }
}
