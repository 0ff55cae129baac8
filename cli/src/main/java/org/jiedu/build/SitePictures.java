package org.jiedu.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jiedu.content.Interpretation;
import org.jiedu.output.SiteWriter;
import org.jiedu.page.Edition;
import org.jiedu.page.PageSources;
import org.jiedu.page.Pictures;
import org.jiedu.poster.PackagePictures;
import org.jiedu.poster.Picture;
import org.jiedu.script.Language;
import org.jiedu.workspace.Site;

/** Makes every picture of a site that stands alone, each as a piece of work of its own. */
final class SitePictures {
  private final PageSources sources;
  private final PackagePictures pictures;
  private final PictureFiles files;
  private final SiteWriter writer;

  SitePictures(
      PageSources sources, PackagePictures pictures, PictureFiles files, SiteWriter writer) {
    this.sources = sources;
    this.pictures = pictures;
    this.files = files;
    this.writer = writer;
  }

  /** Returns the work to be done, in any order and by any thread. */
  List<Callable<Boolean>> work() {
    List<Callable<Boolean>> work = new ArrayList<>();
    Site site = sources.library().site();
    for (Interpretation interpretation : sources.library().interpretations()) {
      if (sources.hasPictures(interpretation)) {
        add(interpretation, site, work);
      }
    }
    if (sources.pictures() != Pictures.NONE) {
      for (Language language : site.languages()) {
        work.add(() -> write("", List.of(pictures.siteCard(language))));
      }
    }
    return work;
  }

  private void add(Interpretation interpretation, Site site, List<Callable<Boolean>> work) {
    String folder = "interpretations/" + interpretation.id() + "/";
    for (Edition edition : Edition.all(site)) {
      work.add(() -> write(folder, List.of(pictures.poster(interpretation, edition))));
    }
    for (Language language : site.languages()) {
      work.add(() -> write(folder, List.of(pictures.card(interpretation, language))));
      work.add(() -> write(folder, pictures.charts(interpretation, language)));
    }
  }

  private boolean write(String folder, List<Picture> made) throws IOException {
    for (Map.Entry<String, byte[]> file : files.files(made, true).entrySet()) {
      writer.write(folder + file.getKey(), file.getValue());
    }
    return true;
  }
}
