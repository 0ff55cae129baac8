package org.jiedu.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.output.Manifest;
import org.jiedu.output.SiteWriter;
import org.jiedu.page.Catalogue;
import org.jiedu.page.Page;
import org.jiedu.page.PageList;
import org.jiedu.page.PageSources;
import org.jiedu.page.SiteFile;
import org.jiedu.page.SiteHeaders;
import org.jiedu.page.SiteMap;
import org.jiedu.poster.PackagePictures;
import org.jiedu.script.Typesetter;
import org.jiedu.template.PageHtml;
import org.jiedu.template.PageRenderer;
import org.jiedu.trace.Dependency;
import org.jiedu.workspace.Site;
import org.jiedu.workspace.Workspace;

/** Fills a site with everything that belongs in it. Used once. */
final class SiteFilling {
  private final PageSources sources;
  private final PictureFiles pictures;
  private final MediaFiles media;
  private final SiteWriter writer;
  private final Diagnostics diagnostics;
  private final BuildMemory memory;
  private final Recall<Made>.Run run;
  private final SiteSearch search;
  private final NavigableSet<String> addresses = new ConcurrentSkipListSet<>();

  /** Who makes the files that are no pages: of pictures that are drawn, and of those given. */
  record Drawers(PictureFiles pictures, MediaFiles media) {}

  SiteFilling(
      PageSources sources,
      Drawers drawers,
      SiteWriter writer,
      Diagnostics diagnostics,
      BuildMemory memory) {
    this.sources = sources;
    this.pictures = drawers.pictures();
    this.media = drawers.media();
    this.writer = writer;
    this.diagnostics = diagnostics;
    this.memory = memory;
    this.search = SiteSearch.of(sources, writer, memory.indexes());
    this.run = memory.pages().begin(sources.library().tracer(), memory.stateIn(sources::state));
  }

  /** Writes every file of the site; returns how many pages it has. */
  int run(Typesetter typesetter, ExecutorService workers, Progress progress)
      throws IOException, InterruptedException {
    int pages = make(typesetter, workers, progress);
    Workers.runAll(search.reading(), workers, Progress.NONE);
    List<Callable<Boolean>> last = indexes();
    last.addAll(search.writing());
    Workers.runAll(last, workers, Progress.NONE);
    search.end();
    return pages;
  }

  /** Makes all but what speaks of all pages; returns how many pages there are. */
  private int make(Typesetter typesetter, ExecutorService workers, Progress progress)
      throws IOException, InterruptedException {
    PageList pages = PageList.of(sources);
    PackagePictures drawer = new PackagePictures(sources, typesetter, diagnostics);
    Workspace workspace = sources.library().workspace();
    PageRenderer renderer =
        new PageRenderer(
            memory.templates(workspace), workspace, diagnostics, sources.library().tracer());
    List<Callable<Boolean>> work = new ArrayList<>();
    // Pictures first: they take longest.
    for (SitePictures.Draft draft : new SitePictures(sources, drawer, pictures).drafts()) {
      work.add(() -> draw(draft));
    }
    // The files beside the first page that refers to them: the texts have been read for it then.
    Map<String, PageList.Files> files = new LinkedHashMap<>();
    pages.files().forEach(one -> files.put(one.folder(), one));
    for (PageList.Draft draft : pages.drafts()) {
      work.add(() -> render(draft, renderer));
      Optional.ofNullable(files.remove(draft.folder())).ifPresent(one -> work.add(() -> copy(one)));
    }
    files.values().forEach(one -> work.add(() -> copy(one)));
    for (PageList.Feed feed : pages.feeds()) {
      work.add(() -> write(feed));
    }
    work.add(this::writeCatalogue);
    progress.begin(Progress.Stage.MAKING, work.size());
    Workers.runAll(work, workers, progress);
    run.subjects(Dependency.Kind.ASSET).forEach(renderer::use);
    for (Map.Entry<String, byte[]> asset : renderer.assets().entrySet()) {
      writer.write(asset.getKey(), asset.getValue());
    }
    return pages.drafts().size();
  }

  /** Returns whether every picture was drawn or looked for: what was not used is not needed. */
  boolean isAnew() {
    return run.isAnew();
  }

  /** Remembers all of it for the next build; the site is in its place. */
  void remember() {
    if (memory.isKept()) {
      run.end();
      memory.keepIndexes(search.states());
    }
  }

  private boolean draw(SitePictures.Draft draft) throws IOException {
    make(
        draft.name(),
        draft.folder(),
        () -> {
          List<Manifest.Entry> files = new ArrayList<>();
          for (Map.Entry<String, byte[]> file : draft.drawing().draw().entrySet()) {
            files.add(writer.write(file.getKey(), file.getValue()));
          }
          return new Written(files, Optional.empty());
        });
    return true;
  }

  private boolean render(PageList.Draft draft, PageRenderer renderer) throws IOException {
    make(
        draft.name(),
        draft.folder(),
        () -> {
          Page page = draft.maker().make();
          PageHtml html = renderer.render(page);
          Manifest.Entry file = writer.write(page.path(), html.bytes());
          search.see(page.path(), html.text(), file.size());
          return new Written(List.of(file), page.indexedAddress());
        });
    return true;
  }

  private boolean write(PageList.Feed feed) throws IOException {
    make(
        feed.name(),
        "",
        () -> {
          Manifest.Entry file = writer.write(feed.path(), bytes(feed.maker().make()));
          return new Written(List.of(file), Optional.empty());
        });
    return true;
  }

  private boolean writeCatalogue() throws IOException {
    make(
        "catalogue",
        "",
        () -> {
          Manifest.Entry file = writer.write("catalogue.json", Catalogue.json(sources));
          return new Written(List.of(file), Optional.empty());
        });
    return true;
  }

  private boolean copy(PageList.Files drafted) throws IOException {
    make(
        "files " + drafted.folder(),
        drafted.folder(),
        () -> {
          List<Manifest.Entry> files = new ArrayList<>();
          for (SiteFile file : drafted.finding().get()) {
            for (Map.Entry<String, byte[]> one : media.of(file).entrySet()) {
              files.add(writer.write(one.getKey(), one.getValue()));
            }
          }
          return new Written(files, Optional.empty());
        });
    return true;
  }

  /** What a piece of work wrote, and the address of its page if that may be found. */
  private record Written(List<Manifest.Entry> files, Optional<String> address) {}

  /** Writes files. */
  private interface Writing {
    Written write() throws IOException;
  }

  /**
   * Does a piece of work, or takes what came of it in the last build.
   *
   * @param folder that it is about, relative to the workspace; empty if it is about no one folder
   */
  private void make(String name, String folder, Writing writing) throws IOException {
    if (!memory.isKept()) {
      writing.write().address().ifPresent(addresses::add);
      return;
    }
    Made made =
        run.of(
            name,
            this::keep,
            () -> {
              if (!folder.isEmpty()) {
                sources.library().tracer().note(Dependency.Kind.FOLDER, folder);
              }
              Diagnostics.Apart<Written> done = diagnostics.apart(writing::write);
              return new Made(done.result().files(), done.result().address(), done.findings());
            });
    diagnostics.add(made.findings());
    made.address().ifPresent(addresses::add);
  }

  /** Takes the files over from the old site, if it still has them all. */
  private boolean keep(Made made) throws IOException {
    for (Manifest.Entry file : made.files()) {
      if (!writer.canKeep(file)) {
        return false;
      }
    }
    for (Manifest.Entry file : made.files()) {
      writer.keep(file);
      search.keep(file);
    }
    return true;
  }

  /** Returns the writing of what speaks of all pages, each piece independent of the others. */
  private List<Callable<Boolean>> indexes() {
    Site site = sources.library().site();
    List<Callable<Boolean>> work = new ArrayList<>();
    SiteMap.files(site, addresses).forEach((path, xml) -> work.add(() -> write(path, xml.get())));
    SiteHeaders.files(site).forEach((path, text) -> work.add(() -> write(path, text)));
    work.add(() -> write("robots.txt", SiteMap.robots(site.url().toString())));
    return work;
  }

  private boolean write(String path, String text) throws IOException {
    writer.write(path, bytes(text));
    return true;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
