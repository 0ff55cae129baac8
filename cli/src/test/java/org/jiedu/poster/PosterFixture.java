package org.jiedu.poster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiedu.TestWorkspace;
import org.jiedu.content.Interpretation;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.library.Library;
import org.jiedu.page.Addresses;
import org.jiedu.page.Edition;
import org.jiedu.page.Page;
import org.jiedu.page.PageList;
import org.jiedu.page.PageSources;
import org.jiedu.page.Pictures;
import org.jiedu.picture.Drawing;
import org.jiedu.script.Language;
import org.jiedu.script.Typefaces;
import org.jiedu.script.Typesetter;
import org.jiedu.source.Shelf;
import org.jiedu.template.PageRenderer;
import org.jsoup.Jsoup;

/** The pictures and pages of a test's workspace, in the packed fonts alone. */
final class PosterFixture {
  static final Typesetter TYPESETTER = new Typesetter(Typefaces.packed());

  private final Library library;
  private final PageSources sources;
  private final PackagePictures pictures;

  PosterFixture(TestWorkspace workspace) {
    this.library = workspace.library();
    this.sources =
        PageSources.of(library, LocalDate.of(2026, 12, 31), Pictures.ALL, TYPESETTER, Shelf.none());
    this.pictures = new PackagePictures(sources, TYPESETTER, new Diagnostics());
  }

  List<String> packages() {
    return library.interpretations().stream()
        .filter(sources::hasPictures)
        .map(Interpretation::id)
        .sorted()
        .toList();
  }

  List<Edition> editions() {
    return Edition.all(library.site());
  }

  Drawing poster(String id, Edition edition) {
    try {
      return pictures.poster(library.interpretation(id).orElseThrow(), edition).drawing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Drawing card(String id, Language language) {
    try {
      return pictures.card(library.interpretation(id).orElseThrow(), language).drawing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Drawing siteCard(Language language) {
    return pictures.siteCard(language).drawing();
  }

  /** Returns an interface word as it stands on a poster, in each of its languages. */
  List<String> word(Edition edition, String name) {
    return edition.languages().stream()
        .flatMap(language -> library.workspace().words().find(language, name).stream())
        .toList();
  }

  /** Returns the words of every package's pages, by their addresses. */
  Map<String, String> pageTexts() throws IOException {
    PageRenderer renderer =
        new PageRenderer(library.workspace(), new Diagnostics(), library.tracer());
    Map<String, String> texts = new HashMap<>();
    for (PageList.Draft draft : PageList.of(sources).drafts()) {
      Page page = draft.maker().make();
      if (page.path().matches("(\\w+/)?interpretations/[^/]+/index.html")) {
        texts.put(
            "/" + page.path().replace("index.html", ""),
            Jsoup.parse(renderer.render(page).toString()).text());
      }
    }
    return texts;
  }

  static String address(Edition edition, String id) {
    return Addresses.interpretation(edition, id);
  }
}
