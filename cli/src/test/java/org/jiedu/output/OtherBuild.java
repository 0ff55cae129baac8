package org.jiedu.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiedu.diagnostic.Message;
import org.jspecify.annotations.NullMarked;

/** A second process that builds, and can be killed. */
final class OtherBuild {
  /** Pages of the site that {@code build} writes, again and again. */
  // So many change that the folders are exchanged.
  static final int PAGES = 400;

  private OtherBuild() {}

  /**
   * Starts a process that does {@code lock}, {@code hold}, {@code build} or {@code large} in a
   * folder.
   */
  static Process start(Path folder, String task) throws IOException {
    return new ProcessBuilder(command(folder, task)).redirectErrorStream(true).start();
  }

  /** Starts a process that may write no file over 64 KiB, as if the disk were full then. */
  static Process startConfined(Path folder, String task) throws IOException {
    var command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 64; exec \"$@\"", "sh"));
    command.addAll(command(folder, task));
    command.add(command.indexOf("-cp"), "-XX:-UsePerfData");
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static List<String> command(Path folder, String task) {
    String classes =
        Stream.of(OtherBuild.class, SiteWriter.class, Message.class, NullMarked.class)
            .map(
                type -> Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()))
            .distinct()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(java, "-cp", classes, OtherBuild.class.getName(), folder.toString(), task);
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    try (SiteLock lock = SiteLock.acquire(folder, Duration.ofMillis(200))) {
      if (args[1].equals("hold")) {
        System.out.println("held");
        Thread.sleep(60_000);
      }
      if (args[1].equals("large")) {
        writeLarge(folder, lock);
      }
      for (int round = 0; args[1].equals("build"); round++) {
        write(folder, lock, round % 3);
        System.out.println(round);
      }
    } catch (OutputException refused) {
      System.out.println(refused.getMessage());
      System.exit(3);
    }
  }

  private static void writeLarge(Path folder, SiteLock lock) throws OutputException {
    try (SiteWriter writer = SiteWriter.open(folder.resolve("www"), folder.resolve("m"), lock)) {
      writer.write("p/1/index.html", "version 2".getBytes(UTF_8));
      writer.write("p/2/index.html", new byte[1_000_000]);
      writer.commit();
    }
  }

  /** Writes a site whose pages change with the version, but not in length; a third never does. */
  static void write(Path folder, SiteLock lock, int version) throws OutputException {
    try (SiteWriter writer = SiteWriter.open(folder.resolve("www"), folder.resolve("m"), lock)) {
      for (int page = 0; page < PAGES; page++) {
        String text = page % 3 == 0 ? "kept" : "version " + version;
        writer.write("p/" + page + "/index.html", text.getBytes(UTF_8));
      }
      writer.commit();
    }
  }
}
