package org.jiedu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jiedu.TestWorkspace;
import org.jiedu.output.KeptFiles;
import org.jiedu.output.ToolFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture is painted once, and the site is the same whether it was kept or not. */
final class KeptPicturesTest {
  private static final String SHORT = "poster: {sections: [goals]}\n";

  @TempDir private Path folder;
  private TestWorkspace workspace = TestWorkspace.existing(Path.of(""));

  @BeforeEach
  void writeAPackageWithAShortPoster() {
    workspace = TestWorkspace.in(folder.resolve("workspace"));
    workspace.append(PACKAGE + "package.yaml", SHORT);
  }

  @Test
  void paintsTheSameBytesAnewAndWithAnyNumberOfThreads() throws IOException {
    Map<String, String> first = build("--jobs", "1");

    remove("site/public");
    remove(".jiedu");
    Map<String, String> second = build("--jobs", "8");

    assertThat(second.keySet()).isEqualTo(first.keySet());
    assertThat(second).allSatisfy((path, bytes) -> assertThat(bytes).isEqualTo(first.get(path)));
  }

  @Test
  void paintsNothingThatIsKept() throws IOException {
    build();
    remove("site/public");
    KeptFiles kept = ToolFolder.of(workspace.root()).pictures();
    for (String key : kept()) {
      kept.keep(key, "painted by nobody".getBytes(UTF_8));
    }

    Map<String, String> site = build();

    site.keySet().removeIf(path -> !path.endsWith(".png") || path.startsWith("assets/"));
    assertThat(site).hasSize(7).containsValue("painted by nobody");
    assertThat(new TreeSet<>(site.values())).hasSize(1);
  }

  @Test
  void publishesNoKeptPictureThatWasSpoilt() throws IOException {
    Map<String, String> first = build();
    List<String> names = kept();
    for (int i = 0; i < names.size(); i++) {
      Path file = workspace.root().resolve(".jiedu/pictures").resolve(names.get(i));
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, i % 2 == 0 ? Arrays.copyOf(bytes, bytes.length / 3) : bytes);
    }
    remove("site/public");

    Map<String, String> second = build();

    assertThat(second).isEqualTo(first);
  }

  @Test
  void renewsOnlyThePicturesOfAChangedWord() throws IOException {
    String other = "content/interpretations/lingwai/";
    for (String file : List.of("package.yaml", "zh.md", "bo.md")) {
      workspace.with(other + file, workspace.text(PACKAGE + file));
    }
    build();
    BuiltSite site = new BuiltSite(workspace.root().resolve("site/public"));
    Map<String, String> before = site.identities();
    List<String> keptBefore = kept();

    workspace.replace(PACKAGE + "zh.md", "## 目标任务\n\n这一段", "## 目标任务\n\n那一段");
    build();

    Map<String, String> after = site.identities();
    after.keySet().removeIf(path -> !path.matches(".*[.](png|svg)"));
    after.keySet().removeIf(path -> Objects.equals(after.get(path), before.get(path)));
    assertThat(after.keySet())
        .containsExactly(
            "interpretations/butie/poster.zh-bo.png",
            "interpretations/butie/poster.zh-bo.svg",
            "interpretations/butie/poster.zh.png",
            "interpretations/butie/poster.zh.svg");
    assertThat(kept()).containsAll(keptBefore).hasSize(keptBefore.size() + 2);
  }

  @Test
  void dropsTheOldOnesWhenAllIsMadeAnew() throws IOException {
    build();
    List<String> keptBefore = kept();
    workspace.replace(PACKAGE + "zh.md", "## 目标任务\n\n这一段", "## 目标任务\n\n那一段");
    workspace.append("site/site.yaml", "# edited\n");

    build();

    assertThat(kept()).hasSameSizeAs(keptBefore);
    assertThat(kept()).filteredOn(key -> !keptBefore.contains(key)).hasSize(2);
  }

  private Map<String, String> build(String... options) throws IOException {
    String[] args = new String[options.length + 1];
    args[0] = "build";
    System.arraycopy(options, 0, args, 1, options.length);
    JieduRun run = JieduRun.in(workspace.root(), args);
    assertThat(run.code()).as("%s", run).isZero();
    return new BuiltSite(workspace.root().resolve("site/public")).bytes();
  }

  private List<String> kept() throws IOException {
    try (var files = Files.list(workspace.root().resolve(".jiedu/pictures"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void remove(String path) throws IOException {
    new SampleCopy(workspace.root()).remove(path);
  }
}
