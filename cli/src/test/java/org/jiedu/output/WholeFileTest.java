package org.jiedu.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WholeFileTest {
  private static final byte[] NEW = "new".getBytes(UTF_8);

  @TempDir private Path folder;

  @Test
  void makesTheFoldersAbove() throws IOException {
    Path file = folder.resolve("a/b/c.png");

    WholeFile.write(file, NEW);

    assertThat(file).hasContent("new");
    assertThat(folder.resolve("a/b").toFile().list()).containsExactly("c.png");
  }

  @Test
  void replacesWhatIsThere() throws IOException {
    Path file = Files.writeString(folder.resolve("c.png"), "a longer old text");

    WholeFile.write(file, NEW);

    assertThat(file).hasContent("new");
  }

  @Test
  void isReadableByWhomAnyFileIs() throws IOException {
    Path any = Files.writeString(folder.resolve("any"), "any");

    WholeFile.write(folder.resolve("whole"), NEW);

    assertThat(Files.getPosixFilePermissions(folder.resolve("whole")))
        .isEqualTo(Files.getPosixFilePermissions(any));
  }

  @Test
  void leavesWhatWasThereWhenItFails() throws IOException {
    Path taken = Files.createDirectories(folder.resolve("taken/with"));
    Files.writeString(taken.resolve("old"), "old");

    assertThatThrownBy(() -> WholeFile.write(folder.resolve("taken"), NEW))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining(folder.resolve("taken").toString());

    assertThat(taken.resolve("old")).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("taken");
  }

  @Test
  void saysWhyAFolderCannotBeMade() throws IOException {
    Files.writeString(folder.resolve("file"), "in the way");

    assertThatThrownBy(() -> WholeFile.write(folder.resolve("file/c.png"), NEW))
        .isInstanceOfSatisfying(
            OutputException.class,
            failure ->
                assertThat(failure.sentence().zh()).contains("无法写入", "file").doesNotContain("（）"));

    assertThat(folder.resolve("file")).hasContent("in the way");
  }
}
