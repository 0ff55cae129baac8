package org.jiedu.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jiedu.build.Unseen;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.output.Manifest;

/**
 * A site of a few files, as a rebuild returns it.
 *
 * @param folder where its files stand
 */
record SmallSite(Path folder, List<Manifest.Entry> entries, List<Unseen> unseen) {
  /** Where its pages expect it on their server. */
  static final String ROOT = "/jiedu/";

  static SmallSite in(Path folder) throws IOException {
    return new SmallSite(folder, new ArrayList<>(), new ArrayList<>())
        .with("index.html", page("home"))
        .with("404.html", page("not here"))
        .with("zh/interpretations/x/index.html", page("x"))
        .with("bo/interpretations/x/index.html", page("x in Tibetan"))
        .with("interpretations/x/index.html", page("x in both"))
        .with("interpretations/x/video.mp4", "0123456789")
        .with("assets/site.0123456789.css", "body {}");
  }

  static String page(String text) {
    return "<!doctype html><html><head><title>"
        + text
        + "</title></head><body>"
        + text
        + " 您好</body></html>\n";
  }

  SmallSite with(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
    entries.removeIf(entry -> entry.path().equals(path));
    entries.add(Manifest.Entry.of(path, text.getBytes(UTF_8)));
    return this;
  }

  Rebuild.Outcome outcome(Set<String> changed, Diagnostic... findings) {
    Rebuild.Site site =
        new Rebuild.Site(
            Manifest.of(entries),
            path -> RememberingRebuild.open(folder, path),
            new TreeSet<>(changed),
            List.of("zh", "bo"),
            ROOT,
            unseen,
            entries.size(),
            Instant.MAX);
    return new Rebuild.Outcome(Optional.of(site), List.of(findings));
  }
}
