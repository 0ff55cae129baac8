package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the sample's pages, and what is signed on paper, to the Nu HTML checker. */
final class PageValidityTest {
  @TempDir Path folder;

  @Test
  void findsNoErrorInAnyPageOfTheSample() throws Exception {
    Path site = folder.resolve("built");
    SampleCopy sample = SampleCopy.into(folder.resolve("workspace"));
    sample.edit(
        "content/interpretations/gaozhong-zizhu/package.yaml", yaml -> yaml + "poster: {}\n");
    sample.build(site);
    for (String id : List.of("yibao-canbao-tujie", "xuexiao-qunuan-shipin")) {
      writeSubmission(id, sample, site.resolve(id + ".html"));
    }

    String findings = findings(site);

    assertThat(findings).isEmpty();
  }

  @Test
  void wouldFindOne() throws Exception {
    Path page = folder.resolve("wrong.html");
    Files.writeString(page, "<!doctype html><html lang=en><title>x</title><p id=a><p id=a>");

    String findings = findings(folder);

    assertThat(findings).contains("Duplicate ID");
  }

  /** Writes a submission without the bytes of its fonts, over which the checker is slow. */
  private static void writeSubmission(String id, SampleCopy sample, Path file) throws IOException {
    JieduRun run = JieduRun.in(sample.root(), "dossier", id, "-o", file.toString());
    assertThat(run.code()).as("%s", run).isZero();
    Files.writeString(file, Files.readString(file).replaceAll("base64,[\\w+/=]+", "base64,AA=="));
  }

  private String findings(Path site) throws IOException, InterruptedException {
    Path said = folder.resolve("findings.txt");
    Process checker =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss1m",
                "-cp",
                classPath(),
                "nu.validator.client.SimpleCommandLineValidator",
                "--errors-only",
                "--skip-non-html",
                site.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    checker.waitFor();
    return Files.readString(said);
  }

  /** The checker needs the ICU of its day; ours has lost a class that it loads. */
  private static String classPath() {
    String icu = Path.of("target/nu/icu4j-58.2.jar").toAbsolutePath().toString();
    Stream<String> others =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(jar -> !jar.contains("icu4j"));
    return Stream.concat(Stream.of(icu), others).collect(Collectors.joining(File.pathSeparator));
  }
}
