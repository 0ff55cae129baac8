package org.jiedu.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture has the same pixels on every machine. Each is painted by a Java of its own. */
final class SamePictureTest {
  private static final Path HERE = Path.of(System.getProperty("java.home"));

  @TempDir private static Path folder;
  private static List<String> here = List.of();

  @BeforeAll
  static void paintHere() throws Exception {
    here = paint(HERE, true);
  }

  @Test
  void doesNotDependOnTheFontsThatAreInstalled() throws Exception {
    assertThat(paint(HERE, false)).isEqualTo(here);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG"})
  void doesNotDependOnTheLocale(String locale) throws Exception {
    String[] parts = locale.split("-", 2);

    List<String> painted =
        paint(HERE, true, "-Duser.language=" + parts[0], "-Duser.country=" + parts[1]);

    assertThat(painted).isEqualTo(here);
  }

  @Test
  void doesNotDependOnTheVersionOfJava() throws Exception {
    Optional<Path> newer = newerJava();
    assumeTrue(newer.isPresent(), "no Java 25 here (JIEDU_JDK25 may name one)");

    // The pixels: how a file is packed is left to the Java that writes it.
    assertThat(paint(newer.get(), false).get(0)).isEqualTo(here.get(0));
  }

  /** Returns the hashes of a picture's pixels and of its file. */
  private static List<String> paint(Path java, boolean hasFonts, String... options)
      throws Exception {
    // The JDK remembers fonts below the home folder.
    Path home = Files.createTempDirectory(folder, "home");
    List<String> command = new ArrayList<>();
    command.add(java.resolve("bin/java").toString());
    command.add("-Duser.home=" + home);
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(PictureMain.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("HOME", home.toString());
    if (!hasFonts) {
      Path none = home.resolve("fonts.conf");
      Files.writeString(none, "<?xml version=\"1.0\"?>\n<fontconfig></fontconfig>\n");
      builder.environment().put("FONTCONFIG_FILE", none.toString());
      builder.environment().put("FONTCONFIG_PATH", home.toString());
    }
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).matches("[0-9a-f]{64} [0-9a-f]{64}");
    return List.of(output.split(" ", 2));
  }

  private static Optional<Path> newerJava() {
    Path machines = Path.of("/usr/lib/jvm");
    try (Stream<Path> all = Files.isDirectory(machines) ? Files.list(machines) : Stream.empty()) {
      Stream<Path> named = Stream.ofNullable(System.getenv("JIEDU_JDK25")).map(Path::of);
      Stream<Path> found =
          all.filter(path -> path.getFileName().toString().startsWith("temurin-25")).sorted();
      return Stream.concat(named, found)
          .filter(path -> Files.isExecutable(path.resolve("bin/java")))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
