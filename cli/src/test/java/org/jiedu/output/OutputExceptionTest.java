package org.jiedu.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class OutputExceptionTest {
  @TempDir Path folder;

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(
            new FileSystemException("a", null, "No space left on device"),
            "the disk is full",
            "磁盘已满"),
        Arguments.of(
            new FileSystemException("a", null, "Read-only file system"),
            "the disk is read-only",
            "磁盘是只读的"),
        Arguments.of(new AccessDeniedException("a"), "no permission for a", "没有 a 的写入权限"),
        Arguments.of(new NoSuchFileException("a"), "a (NoSuchFile)", "a（NoSuchFile）"),
        Arguments.of(new IOException("cut off"), "cut off", "cut off"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void saysInOneSentenceWhatFailedAndWhatIsStillThere(IOException cause, String en, String zh) {
    OutputException failure = OutputException.writing(folder, cause);

    assertThat(failure.sentence().en())
        .isEqualTo("cannot write " + folder + ": " + en + "; what was there is still there");
    assertThat(failure.sentence().zh()).isEqualTo("无法写入 " + folder + "：" + zh + "；原有内容没有改动。");
    assertThat(failure).hasCause(cause);
  }

  @Test
  void keepsASentenceThatIsOneAlready() {
    OutputException first = OutputException.writing(folder, new IOException("first"));

    assertThat(OutputException.writing(folder.resolve("other"), first)).isSameAs(first);
  }

  @Test
  void comesWhereTheFolderAboveIsAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "kept");

    try (SiteLock lock = SiteLock.acquire(folder.resolve("locks"), Duration.ZERO)) {
      assertThatThrownBy(() -> SiteWriter.open(file.resolve("public"), folder.resolve("m"), lock))
          .isInstanceOf(OutputException.class);
      assertThatThrownBy(() -> SiteWriter.open(file, folder.resolve("m"), lock))
          .isInstanceOf(OutputException.class);
    }

    assertThat(file).hasContent("kept");
  }

  @Test
  void comesInTheMiddleAndTheOldSiteIsWhole() throws Exception {
    Path site = folder.resolve("www");
    try (SiteLock lock = SiteLock.acquire(folder, Duration.ZERO)) {
      OtherBuild.write(folder, lock, 1);
      try (SiteWriter writer = SiteWriter.open(site, folder.resolve("m"), lock)) {
        writer.write("p/1/index.html", "version 2".getBytes(UTF_8));
        FolderRemoval.remove(folder.resolve(".www.new"));
        Files.writeString(folder.resolve(".www.new"), "no folder any more");

        assertThatThrownBy(() -> writer.write("p/2/index.html", "version 2".getBytes(UTF_8)))
            .isInstanceOf(OutputException.class);
        assertThatThrownBy(writer::commit).isInstanceOf(OutputException.class);
      }
    }

    assertThat(site.resolve("p/1/index.html")).hasContent("version 1");
    assertThat(folder.resolve(".www.new")).doesNotExist();
  }

  @Test
  void comesWhereTheSystemTakesNoMoreBytes() throws Exception {
    try (SiteLock lock = SiteLock.acquire(folder, Duration.ZERO)) {
      OtherBuild.write(folder, lock, 1);
    }

    Process process = OtherBuild.startConfined(folder, "large");
    List<String> said = process.inputReader().lines().toList();

    assertThat(process.waitFor()).isEqualTo(3);
    assertThat(said).hasSize(1);
    assertThat(said.get(0))
        .startsWith("cannot write " + folder.resolve("www") + ": ")
        .endsWith("; what was there is still there");
    assertThat(folder.resolve("www/p/1/index.html")).hasContent("version 1");
    assertThat(folder.resolve(".www.new")).doesNotExist();
  }
}
