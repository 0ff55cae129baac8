package org.jiedu.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiedu.content.Form;
import org.jiedu.page.ListItems.Entry;
import org.jiedu.source.Kinds;
import org.jiedu.workspace.Audience;
import org.jiedu.workspace.Department;
import org.jiedu.workspace.Site;
import org.jiedu.workspace.Topic;

/** Makes the pages of lists, 20 entries each. */
final class ListPages {
  static final int ITEMS_PER_PAGE = 20;

  private final PageSources sources;

  ListPages(PageSources sources) {
    this.sources = sources;
  }

  /** Returns how many pages a list has. */
  int pages(String list) {
    return (sources.lists().of(list) + ITEMS_PER_PAGE - 1) / ITEMS_PER_PAGE;
  }

  /**
   * Returns a page of a list.
   *
   * @param number counted from 1
   */
  Page page(String list, int number, Edition edition) {
    String address = Addresses.listPage(Addresses.list(edition, list), number);
    PageContext context = sources.context(edition, address);
    int first = (number - 1) * ITEMS_PER_PAGE;
    List<Entry> shown = sources.lists().part(list, first, first + ITEMS_PER_PAGE);
    Phrase title = title(list, context);
    ListView view =
        new ListView(
            frame(list, number, title, context),
            title,
            facts(list, context),
            new ListItems(context).items(shown),
            sources.lists().of(list),
            pageLinks(list, number, context),
            filters(list, context));
    return new Page(Addresses.path(address), "list", view);
  }

  private Frame frame(String list, int number, Phrase title, PageContext context) {
    String column = list.equals("policies") ? "policies" : "interpretations";
    List<PageLink> crumbs = new ArrayList<>();
    if (list.contains("/")) {
      crumbs.add(
          context.listLink(context.phrases().word("nav-interpretations"), "interpretations"));
    }
    crumbs.add(context.link(title, context.address()));
    PageTags tags = new PageTags(context);
    String shownTitle = number == 1 ? title.plain() : title.plain() + " " + number;
    return new Frames(context)
        .titled(shownTitle, title.plain())
        .in(
            Edition.single(context.site()),
            edition -> Addresses.listPage(Addresses.list(edition, list), number))
        .below(crumbs.toArray(PageLink[]::new))
        .tagged(tags.column(column))
        .fed(Feeds.hasOwn(list) ? list : Feeds.ALL)
        .frame();
  }

  private List<CountedLink> pageLinks(String list, int current, PageContext context) {
    int pages = pages(list);
    List<CountedLink> links = new ArrayList<>();
    for (int number : pages > 1 ? PageWindow.of(pages, current) : List.<Integer>of()) {
      if (number == PageWindow.GAP) {
        links.add(new CountedLink(context.phrases().same("…"), "", 0, false));
        continue;
      }
      String address = Addresses.listPage(Addresses.list(context.edition(), list), number);
      links.add(
          new CountedLink(
              context.phrases().same(String.valueOf(number)),
              context.href(address),
              Math.min(ITEMS_PER_PAGE, sources.lists().of(list) - (number - 1) * ITEMS_PER_PAGE),
              number == current));
    }
    return links;
  }

  /** Returns a list's name: of a department, a topic, an audience, a form, or of the whole. */
  Phrase title(String list, PageContext context) {
    Site site = context.site();
    Phrases phrases = context.phrases();
    String id = list.substring(list.indexOf('/') + 1);
    Optional<Phrase> own =
        switch (list.substring(0, Math.max(0, list.indexOf('/')))) {
          case "departments" -> department(id).map(found -> phrases.of(found.name()));
          case "topics" -> site.topic(id).map(found -> phrases.of(found.name()));
          case "audiences" -> site.audience(id).map(found -> phrases.of(found.name()));
          case "forms" -> Optional.of(phrases.word("form-" + id));
          default -> Optional.of(phrases.word("list-" + list));
        };
    return own.orElseGet(() -> phrases.same(id));
  }

  private List<Fact> facts(String list, PageContext context) {
    if (!list.startsWith("departments/")) {
      return List.of();
    }
    Phrases phrases = context.phrases();
    List<Fact> facts = new ArrayList<>();
    Optional<Department> department = department(list.substring(list.indexOf('/') + 1));
    department
        .flatMap(found -> found.headOn(context.today()))
        .ifPresent(
            head ->
                facts.add(
                    new Fact(
                        "first-interpreter",
                        phrases.word("first-interpreter"),
                        phrases.of(
                            language ->
                                head.post()
                                    .in(language)
                                    .flatMap(
                                        post ->
                                            head.name()
                                                .in(language)
                                                .map(name -> post + " " + name))))));
    department
        .flatMap(Department::phone)
        .ifPresent(
            phone -> facts.add(new Fact("phone", phrases.word("phone"), phrases.same(phone))));
    return facts;
  }

  /** Returns the other lists beside one, in groups. */
  List<ListView.FilterGroup> filters(String list, PageContext context) {
    Phrases phrases = context.phrases();
    List<ListView.FilterGroup> groups = new ArrayList<>();
    if (!list.equals("policies")) {
      group("list-forms", forms(context), phrases).ifPresent(groups::add);
      group("list-audiences", audiences(context), phrases).ifPresent(groups::add);
    }
    group("list-departments", departments(context), phrases).ifPresent(groups::add);
    group("list-topics", topics(context), phrases).ifPresent(groups::add);
    return groups;
  }

  private static Optional<ListView.FilterGroup> group(
      String name, List<CountedLink> links, Phrases phrases) {
    return links.isEmpty()
        ? Optional.empty()
        : Optional.of(new ListView.FilterGroup(phrases.word(name), links));
  }

  static List<CountedLink> forms(PageContext context) {
    List<CountedLink> links = new ArrayList<>();
    for (Form form : Form.values()) {
      Phrase name = context.phrases().word("form-" + Kinds.word(form));
      context.counted(name, Addresses.formList(form)).ifPresent(links::add);
    }
    return links;
  }

  static List<CountedLink> audiences(PageContext context) {
    List<CountedLink> links = new ArrayList<>();
    for (Audience audience : context.site().audiences()) {
      context
          .counted(context.phrases().of(audience.name()), "audiences/" + audience.id().value())
          .ifPresent(links::add);
    }
    return links;
  }

  static List<CountedLink> departments(PageContext context) {
    List<CountedLink> links = new ArrayList<>();
    for (Department department : context.library().workspace().departments().all()) {
      context
          .counted(
              context.phrases().of(department.name()), "departments/" + department.id().value())
          .ifPresent(links::add);
    }
    return links;
  }

  static List<CountedLink> topics(PageContext context) {
    List<CountedLink> links = new ArrayList<>();
    for (Topic topic : context.site().topics()) {
      context
          .counted(context.phrases().of(topic.name()), "topics/" + topic.id().value())
          .ifPresent(links::add);
    }
    return links;
  }

  private Optional<Department> department(String id) {
    return sources.library().workspace().departments().find(id);
  }
}
