package org.jiedu.page;

import java.util.List;
import java.util.stream.Stream;

/** Makes the home pages. */
final class HomePages {
  private static final int NEWEST = 3;
  private static final int MORE = 7;
  private static final int POLICIES = 6;

  private final PageSources sources;

  HomePages(PageSources sources) {
    this.sources = sources;
  }

  Page page(Edition edition) {
    PageContext context = sources.context(edition, edition.prefix());
    ListItems items = new ListItems(context);
    ListIndex lists = sources.lists();
    HomeView view =
        new HomeView(
            frame(context),
            figures(context),
            items.items(lists.part("interpretations", 0, NEWEST)),
            items.items(lists.part("interpretations", NEWEST, NEWEST + MORE)),
            ListPages.audiences(context),
            ListPages.departments(context),
            ListPages.topics(context),
            ListPages.forms(context),
            items.items(lists.part("policies", 0, POLICIES)),
            list("interpretations", context),
            list("policies", context));
    return new Page(Addresses.path(edition.prefix()), "home", view);
  }

  private static List<CountedLink> figures(PageContext context) {
    return Stream.of("interpretations", "policies")
        .flatMap(list -> context.counted(context.phrases().word("list-" + list), list).stream())
        .toList();
  }

  private static Frame frame(PageContext context) {
    PageTags tags = new PageTags(context);
    return new Frames(context)
        .titled(
            context.phrases().word("nav-home").plain(),
            context.phrases().word("column-home-description").plain())
        .in(Edition.all(context.site()), Edition::prefix)
        .tagged(tags.column("home"))
        .frame();
  }

  private static String list(String name, PageContext context) {
    return context.listLink(context.phrases().word("list-" + name), name).href();
  }
}
