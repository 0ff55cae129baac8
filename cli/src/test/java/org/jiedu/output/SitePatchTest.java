package org.jiedu.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where little changes, the site stays in its place and a few files move in; none is lost. */
final class SitePatchTest {
  private static final Map<String, String> FIRST =
      Map.of("a/index.html", "one", "b/index.html", "two", "c/d/e.txt", "three");
  private static final Map<String, String> SECOND =
      Map.of("a/index.html", "ONE", "b/index.html", "two", "f/g.txt", "four");

  @TempDir private Path folder;

  @Test
  void leavesTheSiteInItsPlace() throws IOException {
    build(FIRST);
    Object before = key(site().resolve("b/index.html"));

    SiteChange change = build(SECOND);

    assertThat(key(site().resolve("b/index.html"))).isEqualTo(before);
    assertThat(change).isEqualTo(new SiteChange(1, 1, 1, 2));
    assertIs(SECOND);
    assertThat(site().resolve("c")).doesNotExist();
  }

  @Test
  void isEndedWhereItWasWrittenDownAndNoMore() throws IOException {
    build(FIRST);
    begin();

    openAndClose();

    assertIs(SECOND);
  }

  @Test
  void isEndedWhereHalfOfItWasApplied() throws IOException {
    build(FIRST);
    begin();
    Files.delete(folder.resolve("m"));
    Files.delete(site().resolve("c/d/e.txt"));
    Files.move(fresh().resolve("f"), site().resolve("f"));

    openAndClose();

    assertIs(SECOND);
  }

  @Test
  void isEndedWhereOnlyTheManifestWasMissing() throws IOException {
    build(FIRST);
    begin();
    new SitePatch(List.of("a/index.html", "f/g.txt"), List.of("c/d/e.txt")).apply(fresh(), site());

    openAndClose();

    assertIs(SECOND);
  }

  @Test
  void takesThePlaceOfAFolderOfSomebodyElse() throws IOException {
    build(FIRST);
    Files.createDirectories(site().resolve("f/g.txt/empty"));

    build(SECOND);

    assertIs(SECOND);
  }

  @Test
  void comesWhereAFolderWas() throws IOException {
    build(FIRST);

    build(Map.of("c", "a file", "a/index.html", "one"));

    assertIs(Map.of("c", "a file", "a/index.html", "one"));
  }

  @Test
  void isNotUsedWhereMuchChanges() throws IOException {
    Map<String, String> many = new TreeMap<>();
    for (int i = 0; i < 40; i++) {
      many.put("p/" + i + ".txt", "x");
    }
    build(many);
    many.replaceAll((path, text) -> "y");

    SiteChange change = build(many);

    assertThat(change.changed()).isEqualTo(40);
    assertIs(many);
  }

  /** Leaves the second site written down and not applied, as a kill in that moment does. */
  private void begin() throws IOException {
    Path other = folder.resolve("other");
    try (SiteLock lock = lock();
        SiteWriter writer = SiteWriter.open(other, folder.resolve("m.other"), lock)) {
      write(SECOND, writer);
      Files.writeString(folder.resolve("m.new"), writer.manifest().toText(), UTF_8);
    }
    for (String path : List.of("a/index.html", "f/g.txt")) {
      Files.createDirectories(SiteFolders.parent(fresh().resolve(path)));
      Files.writeString(fresh().resolve(path), SECOND.getOrDefault(path, ""), UTF_8);
    }
    new SitePatch(List.of("a/index.html", "f/g.txt"), List.of("c/d/e.txt"))
        .write(folder.resolve("m.patch"));
  }

  private void assertIs(Map<String, String> files) throws IOException {
    SortedMap<String, String> found = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(site())) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        found.put(site().relativize(file).toString(), Files.readString(file, UTF_8));
      }
    }
    found.remove(OldSite.MARK);
    assertThat(found).isEqualTo(new TreeMap<>(files));
    assertThat(fresh()).doesNotExist();
    assertThat(folder.resolve("m.patch")).doesNotExist();
    assertThat(Manifest.read(folder.resolve("m")).orElseThrow().entries())
        .extracting(Manifest.Entry::path)
        .containsAll(files.keySet())
        .hasSize(files.size() + 1);
  }

  private SiteChange build(Map<String, String> files) throws IOException {
    try (SiteLock lock = lock();
        SiteWriter writer = SiteWriter.open(site(), folder.resolve("m"), lock)) {
      write(files, writer);
      return writer.commit();
    }
  }

  private static void write(Map<String, String> files, SiteWriter writer) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      writer.write(file.getKey(), file.getValue().getBytes(UTF_8));
    }
  }

  private void openAndClose() throws IOException {
    try (SiteLock lock = lock();
        SiteWriter writer = SiteWriter.open(site(), folder.resolve("m"), lock)) {
      assertThat(writer).isNotNull();
    }
  }

  private static Object key(Path file) throws IOException {
    return Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class).fileKey();
  }

  private SiteLock lock() throws IOException {
    return SiteLock.acquire(folder, Duration.ofSeconds(10));
  }

  private Path site() {
    return folder.resolve("www");
  }

  private Path fresh() {
    return folder.resolve(".www.new");
  }
}
