package org.jiedu.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SiteWriterTest {
  @TempDir Path workspace;
  private Path site;
  private Path manifest;
  private SiteLock lock;

  @BeforeEach
  void takeLock() throws IOException {
    ToolFolder tool = ToolFolder.of(workspace);
    site = workspace.resolve("site/public");
    manifest = tool.manifestOf(site);
    lock = tool.lock(Duration.ZERO);
  }

  @AfterEach
  void giveLockBack() {
    lock.close();
  }

  @Test
  void writesAFirstSiteWithItsMarkAndNothingBesideIt() throws IOException {
    SiteChange change = build(Map.of("index.html", "home", "zh/policies/a/index.html", "政策"));

    assertThat(change).isEqualTo(new SiteChange(3, 0, 0, 0));
    assertThat(files().keySet())
        .containsExactly(".gitignore", "index.html", "zh/policies/a/index.html");
    assertThat(files().get(".gitignore")).endsWith("\n*\n");
    assertThat(workspace.resolve("site")).isDirectoryNotContaining("glob:**/.public*");
  }

  @Test
  void listsEveryFileWithDigestAndSizeInTheManifest() throws IOException {
    build(Map.of("b.txt", "", "a.txt", "abc"));

    assertThat(manifest)
        .content(UTF_8)
        .endsWith(
            """
            ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  3 a.txt
            e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  0 b.txt
            """);
    assertThat(site.resolve(manifest.getFileName())).doesNotExist();
  }

  @Test
  void touchesNothingWhereNothingChanged() throws IOException {
    build(Map.of("index.html", "home", "a/index.html", "a"));
    Object folder = key(site);
    FileTime written = Files.getLastModifiedTime(site);
    FileTime listed = Files.getLastModifiedTime(manifest);

    SiteChange change = build(Map.of("index.html", "home", "a/index.html", "a"));

    assertThat(change.isNone()).isTrue();
    assertThat(change.unchanged()).isEqualTo(3);
    assertThat(key(site)).isEqualTo(folder);
    assertThat(Files.getLastModifiedTime(site)).isEqualTo(written);
    assertThat(Files.getLastModifiedTime(manifest)).isEqualTo(listed);
  }

  @Test
  void takesUnchangedFilesOverByHardLink() throws IOException {
    build(Map.of("same.html", "same", "other.html", "old"));
    assumeThat(key(site)).isNotNull();
    Object same = key(site.resolve("same.html"));
    Object other = key(site.resolve("other.html"));
    Object mark = key(site.resolve(".gitignore"));

    SiteChange change = build(Map.of("same.html", "same", "other.html", "new"));

    assertThat(change).isEqualTo(new SiteChange(0, 1, 0, 2));
    assertThat(key(site.resolve("same.html"))).isEqualTo(same);
    assertThat(key(site.resolve(".gitignore"))).isEqualTo(mark);
    assertThat(key(site.resolve("other.html"))).isNotEqualTo(other);
    assertThat(files()).containsEntry("other.html", "new");
  }

  @Test
  void removesWhatNoPageOwns() throws IOException {
    build(Map.of("index.html", "home", "old/index.html", "old"));
    Files.writeString(site.resolve("stray.txt"), "by hand");

    SiteChange change = build(Map.of("index.html", "home"));

    assertThat(change).isEqualTo(new SiteChange(0, 0, 2, 2));
    assertThat(files().keySet()).containsExactly(".gitignore", "index.html");
    assertThat(site.resolve("old")).doesNotExist();
  }

  @Test
  void knowsAnUnchangedSiteWithoutItsManifest() throws IOException {
    build(Map.of("index.html", "home"));
    Object folder = key(site);
    Files.delete(manifest);

    assertThat(build(Map.of("index.html", "home")).isNone()).isTrue();
    assertThat(key(site)).isEqualTo(folder);
  }

  @Test
  void doesNotBelieveADamagedManifest() throws IOException {
    build(Map.of("index.html", "one"));
    Files.writeString(manifest, Files.readString(manifest).replaceFirst("^[0-9a-f]{5}", "xxxxx"));

    assertThat(build(Map.of("index.html", "two"))).isEqualTo(new SiteChange(0, 1, 0, 1));
    assertThat(build(Map.of("index.html", "two")).isNone()).isTrue();
  }

  @Test
  void writesAgainWhatWasEditedByHandToTheSameLength() throws IOException {
    build(Map.of("index.html", "home"));
    Path edited = site.resolve("index.html");
    Files.writeString(edited, "HOME");
    long later = Files.getLastModifiedTime(manifest).toMillis() + 1000;
    Files.setLastModifiedTime(edited, FileTime.fromMillis(later));

    assertThat(build(Map.of("index.html", "home"))).isEqualTo(new SiteChange(0, 1, 0, 1));
    assertThat(files()).containsEntry("index.html", "home");
  }

  @Test
  void leavesTheOldSiteWithoutACommit() throws IOException {
    build(Map.of("index.html", "old"));
    Object folder = key(site);

    try (SiteWriter writer = SiteWriter.open(site, manifest, lock)) {
      writer.write("index.html", "new".getBytes(UTF_8));
    }

    assertThat(key(site)).isEqualTo(folder);
    assertThat(files()).containsEntry("index.html", "old");
    assertThat(workspace.resolve("site/.public.new")).doesNotExist();
  }

  @Test
  void takesFilesFromManyThreads() throws IOException {
    try (SiteWriter writer = SiteWriter.open(site, manifest, lock)) {
      IntStream.range(0, 500).parallel().forEach(n -> writeNumbered(writer, n));

      assertThat(writer.commit().added()).isEqualTo(501);
    }

    assertThat(files()).hasSize(501).containsEntry("p/7/427/index.html", "427");
  }

  @Test
  void leavesAFolderOfSomebodyElseAlone() throws IOException {
    Path home = Files.createDirectories(workspace.resolve("documents"));
    Files.writeString(home.resolve("letter.txt"), "dear");

    assertThatThrownBy(() -> SiteWriter.open(home, workspace.resolve("m"), lock))
        .isInstanceOfSatisfying(
            OutputException.class,
            refused -> {
              assertThat(refused.sentence().en()).contains("letter.txt").contains(home.toString());
              assertThat(refused.sentence().zh()).contains("letter.txt");
            });
    assertThat(home.resolve("letter.txt")).hasContent("dear");
    assertThat(workspace).isDirectoryNotContaining("glob:**/.documents*");
  }

  @Test
  void followsALinkToTheSiteAndKeepsIt() throws IOException {
    Path real = Files.createDirectories(workspace.resolve("disk/www"));
    Path link = Files.createSymbolicLink(workspace.resolve("www"), real);
    site = link;

    build(Map.of("index.html", "home"));

    assertThat(link).isSymbolicLink();
    assertThat(real.resolve("index.html")).hasContent("home");
  }

  @Test
  void removesALinkInTheSiteAndNotWhatItLeadsTo() throws IOException {
    build(Map.of("index.html", "home"));
    Path precious = Files.createDirectories(workspace.resolve("precious"));
    Files.writeString(precious.resolve("kept.txt"), "kept");
    Files.createSymbolicLink(site.resolve("leak"), precious);

    assertThat(build(Map.of("index.html", "home")).gone()).isEqualTo(1);
    assertThat(site.resolve("leak")).doesNotExist();
    assertThat(precious.resolve("kept.txt")).hasContent("kept");
  }

  @Test
  void asksForTheLock() {
    lock.close();

    assertThatThrownBy(() -> SiteWriter.open(site, manifest, lock))
        .isInstanceOf(IllegalStateException.class);
  }

  private static void writeNumbered(SiteWriter writer, int number) {
    try {
      String path = "p/" + number % 10 + "/" + number + "/index.html";
      writer.write(path, Integer.toString(number).getBytes(UTF_8));
    } catch (OutputException failure) {
      throw new AssertionError(failure);
    }
  }

  private SiteChange build(Map<String, String> pages) throws IOException {
    try (SiteWriter writer = SiteWriter.open(site, manifest, lock)) {
      for (Map.Entry<String, String> page : pages.entrySet()) {
        writer.write(page.getKey(), page.getValue().getBytes(UTF_8));
      }
      return writer.commit();
    }
  }

  private SortedMap<String, String> files() throws IOException {
    var files = new TreeMap<String, String>();
    try (var walk = Files.walk(site)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(site.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  private static Object key(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }
}
