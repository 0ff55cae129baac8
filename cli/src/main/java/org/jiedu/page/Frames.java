package org.jiedu.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jiedu.script.Language;
import org.jiedu.workspace.Portal;

/** Makes what every page has around its own content. */
final class Frames {
  private final PageContext context;
  private final Phrases phrases;
  private String title = "";
  private String description = "";
  private List<Edition> editions = List.of();
  private java.util.function.Function<Edition, String> addressIn = edition -> "/";
  private List<PageLink> crumbs = List.of();
  private List<MetaTag> tags = List.of();
  private boolean isNoindex;
  private String fedList = Feeds.ALL;

  Frames(PageContext context) {
    this.context = context;
    this.phrases = context.phrases();
  }

  Frames titled(String pageTitle, String pageDescription) {
    this.title = pageTitle;
    this.description = pageDescription;
    return this;
  }

  /** Names the page's other versions. */
  Frames in(List<Edition> all, java.util.function.Function<Edition, String> address) {
    this.editions = all;
    this.addressIn = address;
    return this;
  }

  Frames below(PageLink... links) {
    this.crumbs = List.of(links);
    return this;
  }

  Frames tagged(List<MetaTag> more) {
    this.tags = more;
    return this;
  }

  /** Names the list whose feed the page leads to, in place of the whole portal's. */
  Frames fed(String list) {
    this.fedList = list;
    return this;
  }

  Frames noindex() {
    this.isNoindex = true;
    return this;
  }

  Frame frame() {
    Edition edition = context.edition();
    List<PageLink> breadcrumb = breadcrumb();
    return new Frame(
        context.address(),
        context.root(),
        edition.main().htmlTag(),
        edition.languages().stream().map(Language::tag).toList(),
        title,
        description,
        context.absolute(context.address()),
        editions.stream().map(this::alternate).toList(),
        navigation().stream().map(link -> menuEntry(link, breadcrumb)).toList(),
        breadcrumb,
        allTags(),
        site(),
        feed(),
        context.sources().lists().areAny()
            ? context.href(SearchEntries.address(context.edition()))
            : "",
        isNoindex);
  }

  /** Returns the link to the feed; empty where there is nothing in it. */
  private String feed() {
    return context.sources().lists().areAny()
        ? context.href(Addresses.feed(context.edition(), fedList))
        : "";
  }

  private Alternate alternate(Edition other) {
    String address = addressIn.apply(other);
    Language language = other.main();
    String name =
        other.isBilingual()
            ? phrases.word(context.edition().main(), "bilingual")
            : ownName(language);
    return new Alternate(
        name,
        (other.isBilingual() ? context.edition().main() : language).htmlTag(),
        other.hreflang(),
        context.href(address),
        context.absolute(address),
        other.equals(context.edition()));
  }

  private String ownName(Language language) {
    return phrases.word(language, "language-name");
  }

  private List<PageLink> navigation() {
    Edition edition = context.edition();
    List<PageLink> links = new ArrayList<>();
    links.add(context.link(phrases.word("nav-home"), edition.prefix()));
    for (String list : List.of("interpretations", "policies")) {
      if (context.sources().lists().of(list) > 0) {
        links.add(context.listLink(phrases.word("nav-" + list), list));
      }
    }
    if (context.library().hasTerms(edition.main())) {
      links.add(context.link(phrases.word("nav-terms"), Addresses.list(edition, "terms")));
    }
    return links;
  }

  private MenuEntry menuEntry(PageLink link, List<PageLink> breadcrumb) {
    int depth = breadcrumb.stream().map(PageLink::href).toList().indexOf(link.href());
    String below = depth > 0 ? "true" : "";
    boolean isPage = depth >= 0 && link.href().equals(context.href(context.address()));
    return new MenuEntry(link.label(), link.href(), isPage ? "page" : below);
  }

  private List<PageLink> breadcrumb() {
    if (crumbs.isEmpty()) {
      return List.of();
    }
    List<PageLink> all = new ArrayList<>();
    all.add(context.link(phrases.word("nav-home"), context.edition().prefix()));
    crumbs.stream().filter(crumb -> !crumb.href().isEmpty()).forEach(all::add);
    return all;
  }

  private List<MetaTag> allTags() {
    List<MetaTag> all = new ArrayList<>();
    all.add(new MetaTag("SiteName", phrases.of(context.site().name()).plain()));
    all.add(new MetaTag("SiteDomain", context.site().url().getHost()));
    all.add(new MetaTag("SiteIDCode", context.site().portal().idCode()));
    all.addAll(tags);
    all.addAll(new PageTags(context).shared(title, tags, editions));
    return all;
  }

  private SiteFrame site() {
    Portal portal = context.site().portal();
    return new SiteFrame(
        phrases.of(context.site().name()),
        context.href(context.edition().prefix()),
        phrases.of(portal.sponsor()),
        phrases.of(portal.operator()),
        phrases.of(portal.address()),
        portal.phone(),
        portal.idCode(),
        portal.icp(),
        portal.police(),
        portal.reportError().toString(),
        portal.mark().map(URI::toString).orElse(""),
        context.sources().lists().areAny()
            ? context.href(Addresses.list(context.edition(), SiteMapPages.NAME))
            : "");
  }
}
