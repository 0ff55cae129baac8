package org.jiedu.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PackageFileTest {
  private static final Place HERE = new Place("zh.md", 3, 5, 3, 9);

  @TempDir private Path root;
  private Path folder;
  private final Diagnostics diagnostics = new Diagnostics();

  @BeforeEach
  void writeAPackage() throws IOException {
    folder = root.resolve("package");
    Files.createDirectories(folder.resolve("charts"));
    Files.createDirectories(root.resolve("package-2"));
    Files.writeString(folder.resolve("charts/资金 རོགས་དངུལ.csv"), "x");
    Files.writeString(folder.resolve("zh.md"), "x");
    Files.writeString(root.resolve("secret.txt"), "x");
    Files.writeString(root.resolve("package-2/zh.md"), "x");
  }

  @Test
  void findsAFileWithAHanAndTibetanName() throws IOException {
    assertThat(resolve("charts/资金 རོགས་དངུལ.csv"))
        .contains(folder.resolve("charts/资金 རོགས་དངུལ.csv"));
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void startsFromTheFolderOfTheFileThatNamesIt() throws IOException {
    Path chart = folder.resolve("charts/a.yaml");

    Optional<Path> found =
        PackageFile.resolve(new Placed<>("../zh.md", HERE), chart, folder, diagnostics);

    assertThat(found).contains(folder.resolve("zh.md"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.txt", "charts/../../secret.txt", "..", "../package-2/zh.md", "/etc/passwd",
        "/zh.md", "..\\secret.txt", "charts\\a.csv", "zh.md\0.csv", "../nothing.txt",
      })
  void refusesAPathThatLeavesThePackage(String written) throws IOException {
    assertThat(resolve(written)).isEmpty();
    assertThat(only().rule()).isEqualTo(PackageFile.PATH_OUTSIDE);
    assertThat(only().place()).isEqualTo(HERE);
    assertThat(only().message().zh()).isEqualTo("“" + written + "”指到了解读包之外；请把文件放进本文件夹。");
    assertThat(only().message().en())
        .isEqualTo(written + " leads out of the package; put the file into its folder.");
  }

  @Test
  void refusesASymbolicLinkThatLeavesThePackage() throws IOException {
    Files.createSymbolicLink(folder.resolve("charts/a.csv"), root.resolve("secret.txt"));

    assertThat(resolve("charts/a.csv")).isEmpty();
    assertThat(only().rule()).isEqualTo(PackageFile.PATH_OUTSIDE);
  }

  @Test
  void refusesAFileBelowALinkedFolderOutside() throws IOException {
    Files.createSymbolicLink(folder.resolve("other"), root.resolve("package-2"));

    assertThat(resolve("other/zh.md")).isEmpty();
    assertThat(only().rule()).isEqualTo(PackageFile.PATH_OUTSIDE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"charts/nothing.csv", "charts", "charts/", ""})
  void reportsAFileThatIsNotThere(String written) throws IOException {
    assertThat(resolve(written)).isEmpty();
    assertThat(only().rule()).isEqualTo(PackageFile.LINK_BROKEN);
    assertThat(only().place()).isEqualTo(HERE);
    assertThat(only().message().zh()).isEqualTo("没有文件“" + written + "”；请放进来，或者改正文件名。");
  }

  @Test
  void findsAFileWithoutAWord() throws IOException {
    Files.createSymbolicLink(folder.resolve("other"), root.resolve("package-2"));

    assertThat(PackageFile.find("zh.md", folder)).contains(folder.resolve("zh.md"));
    assertThat(PackageFile.find("charts", folder)).isEmpty();
    assertThat(PackageFile.find("../secret.txt", folder)).isEmpty();
    assertThat(PackageFile.find("other/zh.md", folder)).isEmpty();
    assertThat(diagnostics.sorted()).isEmpty();
  }

  private Optional<Path> resolve(String written) throws IOException {
    return PackageFile.resolve(
        new Placed<>(written, HERE), folder.resolve("zh.md"), folder, diagnostics);
  }

  private Diagnostic only() {
    assertThat(diagnostics.sorted()).hasSize(1);
    return diagnostics.sorted().get(0);
  }
}
