package org.jiedu.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiedu.content.Interpretation;
import org.jiedu.page.Edition;
import org.jiedu.page.PageSources;
import org.jiedu.page.Pictures;
import org.jiedu.poster.PackagePictures;
import org.jiedu.poster.Picture;
import org.jiedu.script.Language;
import org.jiedu.workspace.Site;

/** Which pictures of a site stand alone; each is drawn only when it is asked for. */
final class SitePictures {
  private final PageSources sources;
  private final PackagePictures pictures;
  private final PictureFiles files;

  /** Draws pictures. */
  @FunctionalInterface
  interface Drawing {
    /** Returns the files by their paths below the site's root. */
    SortedMap<String, byte[]> draw() throws IOException;
  }

  /**
   * Pictures that are still to be drawn.
   *
   * @param name tells them from all others, and is the same in every build
   * @param folder of the package that they show, relative to the workspace; empty for the site's
   */
  record Draft(String name, String folder, Drawing drawing) {}

  SitePictures(PageSources sources, PackagePictures pictures, PictureFiles files) {
    this.sources = sources;
    this.pictures = pictures;
    this.files = files;
  }

  /** Returns the work to be done, in any order and by any thread. */
  List<Draft> drafts() {
    List<Draft> drafts = new ArrayList<>();
    Site site = sources.library().site();
    for (Interpretation interpretation : sources.library().interpretations()) {
      if (sources.hasPictures(interpretation)) {
        add(interpretation, site, drafts);
      }
    }
    if (sources.pictures() != Pictures.NONE) {
      for (Language language : site.languages()) {
        drafts.add(
            new Draft(
                "card " + language, "", () -> files("", List.of(pictures.siteCard(language)))));
      }
    }
    return drafts;
  }

  private void add(Interpretation interpretation, Site site, List<Draft> drafts) {
    String folder = "interpretations/" + interpretation.id() + "/";
    String name = interpretation.folder();
    for (Edition edition : Edition.all(site)) {
      drafts.add(
          new Draft(
              "poster " + name + " " + edition.prefix(),
              name,
              () -> files(folder, List.of(pictures.poster(interpretation, edition)))));
    }
    for (Language language : site.languages()) {
      drafts.add(
          new Draft(
              "card " + name + " " + language,
              name,
              () -> files(folder, List.of(pictures.card(interpretation, language)))));
      drafts.add(
          new Draft(
              "charts " + name + " " + language,
              name,
              () -> files(folder, pictures.charts(interpretation, language))));
    }
  }

  private SortedMap<String, byte[]> files(String folder, List<Picture> made) throws IOException {
    SortedMap<String, byte[]> placed = new TreeMap<>();
    files.files(made, true).forEach((name, bytes) -> placed.put(folder + name, bytes));
    return placed;
  }
}
