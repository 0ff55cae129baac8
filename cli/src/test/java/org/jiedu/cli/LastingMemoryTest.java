package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command leaves for the next one makes it quick and changes nothing else. */
final class LastingMemoryTest {
  private static final String PACKAGE = "content/interpretations/caoyuan-buzhu-wenda";

  private static final String OTHER = "content/interpretations/linshi-jiuzhu";

  @TempDir private Path folder;
  private SampleCopy sample = new SampleCopy(Path.of(""));

  @BeforeEach
  void copy() throws IOException {
    sample = SampleCopy.into(folder.resolve("workspace"));
  }

  @Test
  void remembersABuildOnlyAsLongAsItsFilesStay() throws IOException {
    build("built");
    sample.edit(PACKAGE + "/zh.md", text -> text + "\n这一段是后来补写的。\n");

    Map<String, String> remembered = build("built");

    assertThat(remembered).isEqualTo(build("clean"));
  }

  /** In a large portal one edit is not worth writing all that is remembered. */
  @Test
  void takesOverWhatIsOlderThanTheSite() throws IOException {
    build("built");
    Path memory = memoryOfBuilds();
    byte[] old = Files.readAllBytes(memory);
    sample.edit(PACKAGE + "/zh.md", text -> text + "\n这一段是后来补写的。\n");
    build("built");
    Files.write(memory, old);
    sample.edit(OTHER + "/zh.md", text -> text + "\n这一段也是。\n");

    assertThat(build("built")).isEqualTo(build("clean"));

    sample.edit(PACKAGE + "/zh.md", text -> text.replace("\n这一段是后来补写的。\n", ""));

    assertThat(build("built")).isEqualTo(build("again"));
  }

  @Test
  void makesAgainWhatSomebodyTookFromTheSite() throws IOException {
    Map<String, String> first = build("built");
    Files.delete(folder.resolve("built/zh/index.html"));
    Files.writeString(folder.resolve("built/bo/index.html"), "spoilt");

    assertThat(build("built")).isEqualTo(first);
  }

  @Test
  void knowsAFileThatChangedAndKeptItsSizeAndTime() throws IOException {
    build("built");
    Path text = sample.root().resolve(PACKAGE + "/zh.md");
    FileTime time = Files.getLastModifiedTime(text);
    Path other = folder.resolve("other.md");
    Files.writeString(other, Files.readString(text).replaceFirst("。", "，"));
    Files.setLastModifiedTime(other, time);
    Files.move(other, text, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    assertThat(build("built")).isEqualTo(build("clean"));
  }

  @Test
  void doesWithoutWhatIsSpoilt() throws IOException {
    Map<String, String> first = build("built");
    JieduRun check = check();
    for (Path file : memories()) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    }

    assertThat(build("built")).isEqualTo(first);
    assertThat(check()).isEqualTo(check);

    for (Path file : memories()) {
      Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));
    }

    assertThat(build("built")).isEqualTo(first);
    assertThat(check()).isEqualTo(check);
  }

  @Test
  void findsAgainWhatItFoundAndForgetsWhatWasMended() throws IOException {
    String yaml = PACKAGE + "/package.yaml";
    String sound = sample.read(yaml);
    sample.edit(PACKAGE + "/zh.md", text -> text + "\n见[通知](policy:nowhere#art-1)。\n");
    sample.write(yaml, sound + "colour: red\n");

    JieduRun first = check();

    assertThat(first.code()).isEqualTo(1);
    assertThat(first.out()).contains("nowhere").contains("colour");
    assertThat(check()).isEqualTo(first);

    sample.write(yaml, sound);

    assertThat(check().out()).contains("nowhere").doesNotContain("colour");
  }

  @Test
  void checksAWorkspaceThatCannotBeWrittenTo() throws IOException {
    JieduRun first = check();
    sample.remove(".jiedu");
    Files.writeString(sample.root().resolve(".jiedu"), "in the way");

    assertThat(check()).isEqualTo(first);
  }

  private List<Path> memories() throws IOException {
    try (Stream<Path> beside = Files.list(folder.resolve(".jiedu"));
        Stream<Path> within = Files.list(sample.root().resolve(".jiedu"))) {
      List<Path> found = Stream.concat(beside, within).filter(LastingMemoryTest::isMemory).toList();
      assertThat(found).hasSize(3);
      return found;
    }
  }

  private Path memoryOfBuilds() throws IOException {
    try (Stream<Path> beside = Files.list(folder.resolve(".jiedu"))) {
      return beside
          .filter(LastingMemoryTest::isMemory)
          .filter(file -> file.toString().endsWith(".bin"))
          .findAny()
          .orElseThrow();
    }
  }

  private static boolean isMemory(Path file) {
    return file.getFileName().toString().startsWith("memory-");
  }

  private JieduRun check() {
    return JieduRun.in(sample.root(), "check", "--format", "json", "--quiet");
  }

  private Map<String, String> build(String site) throws IOException {
    return sample.build(folder.resolve(site), "--pictures", "none").bytes();
  }
}
