package org.jiedu.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileListingTest {
  @TempDir private Path folder;

  @Test
  void listsFilesOfAllFoldersAndNoFolder() throws IOException {
    Files.createDirectories(folder.resolve("zh/政策/empty"));
    Files.writeString(folder.resolve("zh/政策/index.html"), "12345");
    Files.writeString(folder.resolve(".gitignore"), "*");

    assertThat(FileListing.of(folder)).containsOnlyKeys("zh/政策/index.html", ".gitignore");
    assertThat(FileListing.of(folder))
        .hasEntrySatisfying("zh/政策/index.html", file -> assertThat(file.size()).isEqualTo(5));
  }

  @Test
  void followsNoLink() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("secret"), "x");
    Path site = Files.createDirectory(folder.resolve("site"));
    Files.createSymbolicLink(site.resolve("link"), elsewhere);

    assertThat(FileListing.of(site)).containsOnlyKeys("link");
    assertThat(FileListing.of(site))
        .hasEntrySatisfying("link", file -> assertThat(file.isRegularFile()).isFalse());
  }

  @Test
  void listsManyFolders() throws IOException {
    for (int i = 0; i < 500; i++) {
      Path page = Files.createDirectories(folder.resolve("p" + i % 7 + "/q" + i));
      Files.writeString(page.resolve("index.html"), "");
    }

    assertThat(FileListing.of(folder)).hasSize(500);
  }

  @Test
  void tellsThatThereIsNoFolder() {
    assertThatThrownBy(() -> FileListing.of(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
