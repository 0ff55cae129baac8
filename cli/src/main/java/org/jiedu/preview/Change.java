package org.jiedu.preview;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiedu.output.Manifest;

/**
 * What open pages have to know of a rebuild: which addresses show something else now.
 *
 * @param isAll whether every page is to be loaded again
 * @param addresses those whose file is new, other or gone; but where nothing but style sheets was
 *     edited, none of the pages that name them
 * @param styles the new addresses of the style sheets, where nothing else was edited
 * @param pages addresses of the pages that what was edited is shown on
 */
record Change(
    boolean isAll, SortedSet<String> addresses, SortedSet<String> styles, SortedSet<String> pages) {

  /** Nobody knows what changed. */
  static final Change ALL = new Change(true, none(), none(), none());

  /** A style sheet, or a folder that came with it. */
  private static final Pattern STYLE_SOURCE =
      Pattern.compile(".+\\.css|templates|(?:templates|site)/assets(?:/[^.]+)?");

  /** More addresses than these are not listed. */
  private static final int MOST_TOLD = 400;

  /** Copies the addresses. */
  Change {
    addresses = Collections.unmodifiableSortedSet(new TreeSet<>(addresses));
    styles = Collections.unmodifiableSortedSet(new TreeSet<>(styles));
    pages = Collections.unmodifiableSortedSet(new TreeSet<>(pages));
  }

  private static SortedSet<String> none() {
    return Collections.emptySortedSet();
  }

  /**
   * Returns the change that makes the site before another.
   *
   * @param marked policies and packages whose pages bear another banner than before
   */
  static Change of(Rebuild.Site site, Edits edits, Set<String> marked) {
    NavigableSet<String> paths = new TreeSet<>(site.changed());
    boolean isStyleOnly = isStyleOnly(edits, paths);
    SortedSet<String> styles =
        isStyleOnly
            ? addresses(
                site.changed().stream().filter(SitePath::isStyle).filter(site::has).toList())
            : none();
    if (isStyleOnly) {
      paths.removeIf(path -> SitePath.isPage(path) || SitePath.isStyle(path));
    }
    for (String unit : marked) {
      editions(site).forEach(edition -> paths.addAll(below(edition + unit + "/", site)));
    }
    if (paths.size() > MOST_TOLD) {
      return new Change(true, none(), none(), pages(site, edits));
    }
    return new Change(false, addresses(paths), styles, pages(site, edits));
  }

  private static boolean isStyleOnly(Edits edits, Set<String> paths) {
    return !edits.isNone()
        && !edits.isAnything()
        && edits.files().stream().allMatch(file -> STYLE_SOURCE.matcher(file).matches())
        && paths.stream().anyMatch(SitePath::isStyle)
        && paths.stream().allMatch(path -> SitePath.isPage(path) || path.startsWith("assets/"));
  }

  private static SortedSet<String> addresses(Collection<String> paths) {
    return paths.stream().map(SitePath::address).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the pages of what was edited, those that show something else now. */
  private static SortedSet<String> pages(Rebuild.Site site, Edits edits) {
    Set<String> units =
        edits.files().stream()
            .flatMap(file -> SitePath.unitOfSource(file).stream())
            .collect(Collectors.toSet());
    SortedSet<String> pages = new TreeSet<>();
    for (String unit : units) {
      for (String edition : editions(site)) {
        String path = edition + unit + "/index.html";
        if (site.changed().contains(path) && site.has(path)) {
          pages.add(SitePath.address(path));
        }
      }
    }
    return pages;
  }

  private static List<String> editions(Rebuild.Site site) {
    List<String> editions =
        site.languages().stream()
            .map(language -> language + "/")
            .collect(Collectors.toCollection(java.util.ArrayList::new));
    editions.add("");
    return editions;
  }

  private static Collection<String> below(String folder, Rebuild.Site site) {
    return site.manifest().below(folder).stream().map(Manifest.Entry::path).toList();
  }

  /** Returns whether nothing is to be seen of it. */
  boolean isNone() {
    return !isAll && addresses.isEmpty() && styles.isEmpty();
  }

  /** Returns it as one line of JSON. */
  String toJson() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeBooleanField("all", isAll);
      write("paths", addresses, json);
      write("styles", styles, json);
      write("pages", pages, json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string takes all that is written", e);
    }
    return text.toString();
  }

  private static void write(String name, Collection<String> texts, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
