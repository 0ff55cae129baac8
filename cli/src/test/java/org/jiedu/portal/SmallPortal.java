package org.jiedu.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiedu.output.FolderRemoval;
import org.jiedu.output.Manifest;
import org.jiedu.output.SiteLock;

/** A portal whose sites are a few invented files. */
public record SmallPortal(PortalFolder folder) {
  /** When everything here happens. */
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T02:00:00Z"), ZoneOffset.UTC);

  /** Makes a portal in a folder. */
  public static SmallPortal in(Path root) throws IOException {
    return new SmallPortal(PortalInit.create(root));
  }

  /** Returns a new release that is live. */
  public Release publish(Map<String, String> files) throws IOException {
    try (SiteLock lock = folder.lock()) {
      Releases releases = Releases.open(folder, lock, CLOCK);
      Release release = prepare(releases, files);
      releases.switchTo(release);
      return release;
    }
  }

  /** Returns a new release that is live, and keeps a number of the newest. */
  Release publishAndPrune(Map<String, String> files, int keep) throws IOException {
    try (SiteLock lock = folder.lock()) {
      Releases releases = Releases.open(folder, lock, CLOCK);
      Release release = prepare(releases, files);
      releases.switchTo(release);
      releases.prune(keep);
      return release;
    }
  }

  /** Prepares a release of many pages, of which the seventh is not what the manifest says. */
  Release prepareSpoilt(Releases releases, int pages) throws IOException {
    Path built = folder.build().resolve("spoilt");
    List<Manifest.Entry> entries = new ArrayList<>();
    Files.createDirectories(built.resolve("p"));
    for (int page = 0; page < pages; page++) {
      String path = "p/" + page + ".html";
      Path file = built.resolve(path);
      Files.write(file, ("page " + page).getBytes(UTF_8));
      entries.add(
          Manifest.Entry.of(path, ((page == 7 ? "Page " : "page ") + page).getBytes(UTF_8)));
    }
    return releases.prepare("f".repeat(40), built, Manifest.of(entries), "wang");
  }

  /** Returns a new release of a commit whose name tells how many releases were there. */
  Release prepare(Releases releases, Map<String, String> files) throws IOException {
    Path built = folder.build().resolve("site");
    FolderRemoval.remove(built);
    List<Manifest.Entry> entries = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      byte[] bytes = file.getValue().getBytes(UTF_8);
      Path path = built.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
      entries.add(Manifest.Entry.of(file.getKey(), bytes));
    }
    String commit = "%040x".formatted(0xabc000 + releases.list().size());
    return releases.prepare(commit, built, Manifest.of(entries), "wang");
  }

  /** Returns what readers see of a file. */
  public String read(String path) throws IOException {
    return Files.readString(folder.current().resolve(path), UTF_8);
  }
}
