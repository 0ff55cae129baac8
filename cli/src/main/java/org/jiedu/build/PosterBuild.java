package org.jiedu.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jiedu.content.Interpretation;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.library.Library;
import org.jiedu.output.WholeFile;
import org.jiedu.page.Edition;
import org.jiedu.page.PageSources;
import org.jiedu.page.Pictures;
import org.jiedu.poster.PackagePictures;
import org.jiedu.poster.Picture;
import org.jiedu.script.Language;
import org.jiedu.script.Typesetter;
import org.jiedu.workspace.Site;

/** Makes the pictures of one package into a folder, whether it asks for them or not. */
public final class PosterBuild {
  private final BuildSettings settings;
  private final String id;
  private final Diagnostics diagnostics;

  /**
   * What became of the package.
   *
   * @param isKnown whether there is such a package
   * @param isWithdrawn whether it was withdrawn: then there is nothing to draw
   * @param known the ids of all packages, sorted
   * @param files how many files were written; 0 after an error
   */
  public record Result(boolean isKnown, boolean isWithdrawn, List<String> known, int files) {
    /** Copies the ids. */
    public Result {
      known = List.copyOf(known);
    }

    private static Result of(int files) {
      return new Result(true, false, List.of(), files);
    }
  }

  /** Makes the build of a package's pictures. */
  public PosterBuild(BuildSettings settings, String id, Diagnostics diagnostics) {
    this.settings = settings;
    this.id = id;
    this.diagnostics = diagnostics;
  }

  /**
   * Draws the pictures and writes them, or reports what is wrong. Errors of other packages do not
   * stop it.
   *
   * @param folder where they go
   */
  public Result run(Path folder) throws IOException, InterruptedException {
    try (Workers workers = Workers.of(settings.jobs())) {
      Typesetter typesetter = settings.drawing().typesetter();
      Optional<Library> read =
          new WorkspaceCheck(settings, typesetter, diagnostics).library(workers.executor());
      if (read.isEmpty()) {
        return Result.of(0);
      }
      List<String> known = read.get().interpretationIds().stream().sorted().toList();
      Optional<Interpretation> found = read.get().interpretation(id);
      if (found.isEmpty() || concerns().stream().anyMatch(Diagnostic::isError)) {
        return new Result(known.contains(id), false, known, 0);
      }
      if (found.get().head().withdrawn().isPresent()) {
        return new Result(true, true, known, 0);
      }
      SortedMap<String, byte[]> files =
          draw(read.get(), found.get(), typesetter, workers.executor());
      if (concerns().stream().anyMatch(Diagnostic::isError)) {
        return Result.of(0);
      }
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        WholeFile.write(folder.resolve(file.getKey()), file.getValue());
      }
      return Result.of(files.size());
    }
  }

  /** Returns the findings that concern the package: its own and those of the portal. */
  public List<Diagnostic> concerns() {
    String own = "content/interpretations/" + id + "/";
    return diagnostics.sorted().stream()
        .filter(
            finding ->
                finding.place().file().startsWith(own)
                    || !finding.place().file().startsWith("content/"))
        .toList();
  }

  private SortedMap<String, byte[]> draw(
      Library library,
      Interpretation interpretation,
      Typesetter typesetter,
      ExecutorService workers)
      throws IOException, InterruptedException {
    PageSources sources =
        PageSources.of(
            library,
            settings.moment(library.site().timeZone()).toLocalDate(),
            Pictures.ALL,
            typesetter);
    PackagePictures pictures = new PackagePictures(sources, typesetter, diagnostics);
    PictureFiles files = PictureFiles.unkept(typesetter);
    List<Future<SortedMap<String, byte[]>>> drawing = new ArrayList<>();
    for (Callable<List<Picture>> work : work(library.site(), interpretation, pictures)) {
      drawing.add(workers.submit(() -> files.files(work.call(), false)));
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
