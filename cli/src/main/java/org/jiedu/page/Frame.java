package org.jiedu.page;

import java.util.List;
import java.util.Optional;
import org.jiedu.http.SecurityHeaders;

/**
 * What every page has around its own content.
 *
 * @param address from the site's root, with a slash at both ends if it is a folder's
 * @param root the link from the page to the site's root: {@code ./}, {@code ../}, …
 * @param lang the tag for {@code <html lang>}: the page's only language, else the authoritative one
 * @param languages tags of the languages that the page shows, such as {@code [zh, bo]}
 * @param title for {@code <title>}, without the portal's name
 * @param description plain text
 * @param canonical the whole address
 * @param alternates the page's versions, in the order of the switch
 * @param navigation the main entries of the portal
 * @param breadcrumb from the home page down; it ends with the page itself, or with what that
 *     belongs to
 * @param feed the link to the feed in the page's language; empty where there is none
 * @param search the link to the search in the page's main language; empty where nothing is found
 * @param isNoindex whether search engines shall pass over the page
 */
public record Frame(
    String address,
    String root,
    String lang,
    List<String> languages,
    String title,
    String description,
    String canonical,
    List<Alternate> alternates,
    List<MenuEntry> navigation,
    List<PageLink> breadcrumb,
    List<MetaTag> tags,
    SiteFrame site,
    String feed,
    String search,
    boolean isNoindex) {

  /** Copies the lists. */
  public Frame {
    languages = List.copyOf(languages);
    alternates = List.copyOf(alternates);
    navigation = List.copyOf(navigation);
    breadcrumb = List.copyOf(breadcrumb);
    tags = List.copyOf(tags);
  }

  /** Returns the link from the page to itself, as other pages' links to it are written. */
  public String self() {
    return root + address.substring(1);
  }

  /** Returns the code with which the page is opened on a telephone. */
  public PageCode code() {
    return PageCode.of(canonical);
  }

  /** Returns what the browser may load and run for the page. */
  public String securityPolicy() {
    return SecurityHeaders.PAGE_POLICY;
  }

  /** Returns whether two languages stand side by side. */
  public boolean isBilingual() {
    return languages.size() > 1;
  }

  /** Returns the version of the page in another language of its own, if there is one. */
  public Optional<Alternate> current() {
    return alternates.stream().filter(Alternate::isCurrent).findFirst();
  }
}
