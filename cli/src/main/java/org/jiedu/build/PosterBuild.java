package org.jiedu.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jiedu.content.Interpretation;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.page.Edition;
import org.jiedu.page.PageSources;
import org.jiedu.page.Pictures;
import org.jiedu.poster.PackagePictures;
import org.jiedu.poster.Picture;
import org.jiedu.script.Language;
import org.jiedu.source.Shelf;
import org.jiedu.workspace.Site;

/** Makes the pictures of one package into a folder, whether it asks for them or not. */
public final class PosterBuild {
  private final BuildSettings settings;
  private final Diagnostics diagnostics;
  private final PackageBuild build;

  /** Makes the build of a package's pictures. */
  public PosterBuild(BuildSettings settings, String id, Diagnostics diagnostics) {
    this.settings = settings;
    this.diagnostics = diagnostics;
    this.build = new PackageBuild(settings, id, diagnostics);
  }

  /**
   * Draws the pictures and writes them, or reports what is wrong. Errors of other packages do not
   * stop it.
   *
   * @param folder where they go
   */
  public PackageResult run(Path folder) throws IOException, InterruptedException {
    return build.run(
        subject -> {
          SortedMap<Path, byte[]> files = new TreeMap<>();
          draw(subject).forEach((name, bytes) -> files.put(folder.resolve(name), bytes));
          return files;
        });
  }

  /** Returns the findings that concern the package: its own and those of the portal. */
  public List<Diagnostic> concerns() {
    return build.concerns();
  }

  private SortedMap<String, byte[]> draw(PackageBuild.Subject subject)
      throws IOException, InterruptedException {
    PageSources sources =
        PageSources.of(
            subject.library(),
            settings.moment(subject.library().site().timeZone()).toLocalDate(),
            Pictures.ALL,
            subject.typesetter(),
            Shelf.of(file -> true));
    PackagePictures pictures = new PackagePictures(sources, subject.typesetter(), diagnostics);
    PictureFiles files = PictureFiles.unkept(subject.typesetter());
    List<Future<SortedMap<String, byte[]>>> drawing = new ArrayList<>();
    for (Callable<List<Picture>> work :
        work(subject.library().site(), subject.interpretation(), pictures)) {
      drawing.add(subject.workers().submit(() -> files.files(work.call(), false)));
    }
    SortedMap<String, byte[]> made = new TreeMap<>();
    for (Future<SortedMap<String, byte[]>> future : drawing) {
      made.putAll(Workers.result(future));
    }
    return made;
  }

  private static List<Callable<List<Picture>>> work(
      Site site, Interpretation interpretation, PackagePictures pictures) {
    List<Callable<List<Picture>>> work = new ArrayList<>();
    for (Edition edition : Edition.all(site)) {
      work.add(() -> List.of(pictures.poster(interpretation, edition)));
    }
    for (Language language : site.languages()) {
      work.add(() -> List.of(pictures.card(interpretation, language)));
      work.add(() -> pictures.charts(interpretation, language));
    }
    return work;
  }
}
