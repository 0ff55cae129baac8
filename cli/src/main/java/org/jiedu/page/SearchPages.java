package org.jiedu.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jiedu.content.Form;
import org.jiedu.source.Kinds;
import org.jiedu.workspace.Department;

/** Makes the pages on which one searches, one in each language. */
final class SearchPages {
  private final PageSources sources;

  SearchPages(PageSources sources) {
    this.sources = sources;
  }

  Page page(Edition edition) {
    String address = SearchEntries.address(edition);
    PageContext context = sources.context(edition, address);
    Phrases phrases = context.phrases();
    Phrase title = phrases.word("search");
    Edition other =
        Edition.single(context.site()).stream()
            .filter(one -> !one.equals(edition))
            .findFirst()
            .orElse(edition);
    SearchView view =
        new SearchView(
            frame(title, context),
            title,
            choices(context),
            context.link(phrases.nameOf(other.main()), SearchEntries.address(other)),
            Stream.of("interpretations", "policies")
                .map(list -> context.listLink(phrases.word("nav-" + list), list))
                .filter(link -> !link.href().isEmpty())
                .toList());
    return new Page(Addresses.path(address), "search", view);
  }

  private static Frame frame(Phrase title, PageContext context) {
    return new Frames(context)
        .titled(title.plain(), title.plain())
        .in(Edition.single(context.site()), SearchEntries::address)
        .below(context.link(title, context.address()))
        .tagged(new PageTags(context).column("home"))
        .noindex()
        .frame();
  }

  private List<SearchView.Choice> choices(PageContext context) {
    Phrases phrases = context.phrases();
    List<SearchView.Choice> choices = new ArrayList<>();
    choices.add(
        choice(
            SearchEntries.KINDS,
            "search-kind",
            Stream.of("interpretations", "policies").filter(list -> sources.lists().of(list) > 0),
            list -> option(list, phrases.word("nav-" + list)),
            context));
    choices.add(
        choice(
            "forms",
            "search-form",
            Stream.of(Form.values()).filter(form -> has(Addresses.formList(form))),
            form -> option(Kinds.word(form), phrases.word("form-" + Kinds.word(form))),
            context));
    choices.add(
        choice(
            "departments",
            "search-department",
            sources.library().workspace().departments().all().stream()
                .filter(one -> has("departments/" + one.id().value())),
            (Department one) -> option(one.id().value(), phrases.of(one.name())),
            context));
    choices.add(
        choice(
            SearchEntries.YEARS,
            "search-year",
            years(),
            year -> option(year, phrases.same(year)),
            context));
    // What there is only one of narrows nothing.
    return choices.stream().filter(choice -> choice.options().size() > 1).toList();
  }

  private boolean has(String list) {
    return sources.lists().of(list) > 0;
  }

  private Stream<String> years() {
    return SearchEntries.shown(sources)
        .map(entry -> String.valueOf(entry.published().getYear()))
        .distinct()
        .sorted(Comparator.reverseOrder());
  }

  private static SearchView.Option option(String value, Phrase label) {
    return new SearchView.Option(value, label);
  }

  private static <T> SearchView.Choice choice(
      String name,
      String word,
      Stream<T> all,
      Function<T, SearchView.Option> option,
      PageContext context) {
    return new SearchView.Choice(name, context.phrases().word(word), all.map(option).toList());
  }
}
