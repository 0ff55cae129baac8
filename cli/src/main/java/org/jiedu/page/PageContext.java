package org.jiedu.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiedu.library.Library;
import org.jiedu.library.Responsibility;
import org.jiedu.source.Moment;
import org.jiedu.workspace.Site;

/**
 * One page while it is put together: where it stands, in which languages, and what it may know.
 *
 * @param address the page's own, from the site's root; {@link #ELSEWHERE} for what is read outside
 *     the site, in a feed: from there all links are whole addresses; {@link #ANYWHERE} for the page
 *     that a server shows under every missing address: from there they begin at the server's root
 */
record PageContext(PageSources sources, Edition edition, String address) {

  static final String ELSEWHERE = "";
  static final String ANYWHERE = "/404.html";

  boolean isElsewhere() {
    return address.equals(ELSEWHERE);
  }

  /** Returns what readers may see. */
  Library library() {
    return sources.library();
  }

  /** Returns the day that statuses are reckoned for. */
  LocalDate today() {
    return sources.today();
  }

  Site site() {
    return library().site();
  }

  Phrases phrases() {
    return new Phrases(site(), library().workspace().words(), edition);
  }

  Responsibility responsibility() {
    return new Responsibility(library());
  }

  /** Returns a link to another address of the site. */
  String href(String target) {
    return isElsewhere() ? absolute(target) : Addresses.below(root(), target);
  }

  /** Returns the link to the site's root. */
  String root() {
    return address.equals(ANYWHERE) ? site().url().getRawPath() : Addresses.root(address);
  }

  PageLink link(Phrase label, String target) {
    return new PageLink(label, href(target));
  }

  String absolute(String target) {
    return Addresses.absolute(site().url(), target);
  }

  /**
   * Returns the link to a list; without an address where the list would be empty.
   *
   * @param name such as {@code topics/jiuzhu}
   */
  PageLink listLink(Phrase label, String name) {
    return sources.lists().of(name) == 0
        ? new PageLink(label, "")
        : link(label, Addresses.list(edition, name));
  }

  /** Returns the link to a list with its number of entries; nothing for a list that is empty. */
  Optional<CountedLink> counted(Phrase label, String name) {
    int count = sources.lists().of(name);
    String list = Addresses.list(edition, name);
    return count == 0
        ? Optional.empty()
        : Optional.of(new CountedLink(label, href(list), count, list.equals(address)));
  }

  /** Returns the link to a department's list; nothing for a department that is not known. */
  List<PageLink> department(String id) {
    return library().workspace().departments().find(id).stream()
        .map(department -> listLink(phrases().of(department.name()), "departments/" + id))
        .toList();
  }

  /** Returns a moment as readers see it: {@code 2026-03-10} or {@code 2026-03-10 10:00}. */
  static String shown(Moment moment) {
    return moment.hasTime() ? moment.day() + " " + moment.start().toLocalTime() : moment.day() + "";
  }

  /** Returns a moment as the page tag PubDate has it: {@code 2026-03-10 00:00}. */
  static String pubDate(Moment moment) {
    return moment.day() + " " + moment.start().toLocalTime();
  }
}
