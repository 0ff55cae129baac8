package org.jiedu.page;

import java.util.ArrayList;
import java.util.List;

/** Makes the maps of the site for readers (站点地图): every list there is. */
final class SiteMapPages {
  static final String NAME = "sitemap";

  private final PageSources sources;

  SiteMapPages(PageSources sources) {
    this.sources = sources;
  }

  Page page(Edition edition) {
    String address = Addresses.list(edition, NAME);
    PageContext context = sources.context(edition, address);
    Phrase title = context.phrases().word("site-map");
    SiteMapView view = new SiteMapView(frame(title, context), title, groups(context));
    return new Page(Addresses.path(address), NAME, view);
  }

  private static Frame frame(Phrase title, PageContext context) {
    return new Frames(context)
        .titled(title.plain(), title.plain())
        .in(Edition.single(context.site()), edition -> Addresses.list(edition, NAME))
        .below(context.link(title, context.address()))
        .tagged(new PageTags(context).column("home"))
        .frame();
  }

  private List<ListView.FilterGroup> groups(PageContext context) {
    List<CountedLink> columns = new ArrayList<>();
    for (String list : List.of("interpretations", "policies")) {
      context.counted(context.phrases().word("nav-" + list), list).ifPresent(columns::add);
    }
    List<ListView.FilterGroup> groups = new ArrayList<>();
    groups.add(new ListView.FilterGroup(context.phrases().word("site-map-columns"), columns));
    groups.addAll(new ListPages(sources).filters("interpretations", context));
    return groups;
  }
}
