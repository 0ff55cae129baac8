package org.jiedu.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WholeFolderTest {
  private static final byte[] NEW = "new".getBytes(UTF_8);

  /** No file system takes so long a name, whoever asks. */
  private static final String TOO_LONG = "z".repeat(300);

  @TempDir private Path folder;

  @Test
  void writesAFolderWithTheFoldersAbove() throws IOException {
    WholeFolder.write(folder.resolve("a/b"), new TreeMap<>(Map.of("c", NEW, "d/e", NEW)));

    assertThat(folder.resolve("a/b/c")).hasContent("new");
    assertThat(folder.resolve("a/b/d/e")).hasContent("new");
    assertThat(folder.resolve("a").toFile().list()).containsExactly("b");
  }

  @Test
  void afterAFailureNoFolderIsThere() {
    TreeMap<String, byte[]> files = new TreeMap<>(Map.of("a", NEW, TOO_LONG, NEW));

    assertThatThrownBy(() -> WholeFolder.write(folder.resolve("new"), files))
        .isInstanceOf(OutputException.class);

    assertThat(folder.toFile().list()).isEmpty();
  }

  @Test
  void afterAFailureNothingWasPutIntoAFolder() throws IOException {
    Files.writeString(folder.resolve("mine"), "mine");
    TreeMap<String, byte[]> files = new TreeMap<>(Map.of("a/b", NEW, "z/" + TOO_LONG, NEW));

    assertThatThrownBy(() -> WholeFolder.writeInto(folder, files))
        .isInstanceOf(OutputException.class);

    assertThat(folder.toFile().list()).containsExactly("mine");
    assertThat(folder.resolve("mine")).hasContent("mine");
  }

  @Test
  void aFolderThatIsThereIsLeftAsItWas() throws IOException {
    Files.createDirectory(folder.resolve("a"));

    assertThatThrownBy(
            () -> WholeFolder.write(folder.resolve("a"), new TreeMap<>(Map.of("b", NEW))))
        .isInstanceOf(OutputException.class);

    assertThat(folder.toFile().list()).containsExactly("a");
    assertThat(folder.resolve("a")).isEmptyDirectory();
  }
}
