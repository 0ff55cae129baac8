package org.jiedu.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jiedu.git.GitProgram;
import org.jiedu.output.Manifest;
import org.jiedu.output.ToolFolder;
import org.jiedu.publish.Authorship;
import org.jiedu.publish.CommitText;
import org.jiedu.publish.Destination;
import org.jiedu.publish.Publication;
import org.jiedu.publish.SiteFiles;
import org.jiedu.publish.SitePublisher;
import org.jiedu.publish.Source;

/** Publishes a generated site; {@code cli/bench/publish} does the same with the native Git. */
public final class PublishBenchmark {
  private static final String[] WORDS = {
    "政策", "解读", "补贴", "标准", "范围", "目标", "སྲིད་ཇུས།", "འགྲེལ་བཤད།", "ཚད་གཞི།"
  };
  private static final int PARAGRAPHS = 40;
  private static final int WORDS_A_PARAGRAPH = 12;
  private static final int FILES_A_FOLDER = 100;

  private PublishBenchmark() {}

  /**
   * Does one step.
   *
   * @param arguments {@code generate SITE FILES REVISION} writes a site, of which the second
   *     revision has another text in one file of a hundred; {@code publish SITE WORKSPACE REMOTE}
   *     prints how many milliseconds that took
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path site = Path.of(arguments[1]);
    if (arguments[0].equals("generate")) {
      int files = Integer.parseInt(arguments[2]);
      for (int number = 0; number < files; number++) {
        Path file = site.resolve(name(number));
        if (number % FILES_A_FOLDER == 0) {
          Files.createDirectories(site.resolve(name(number)).resolveSibling(""));
        }
        Files.writeString(file, page(number, arguments[3]));
      }
      return;
    }
    // The build has made the manifest already when a site is published.
    SiteFiles built = new SiteFiles(site, manifest(site));
    long start = System.nanoTime();
    publish(built, Path.of(arguments[2]), arguments[3]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println((System.nanoTime() - start) / 1_000_000);
  }

  private static void publish(SiteFiles site, Path workspace, String remote)
      throws IOException, InterruptedException {
    GitProgram git = GitProgram.in(workspace, Map.of());
    Destination destination = Destination.find(git, workspace, remote, "site");
    Authorship.Portal portal =
        new Authorship.Portal("示例", "www.example.org", Instant.EPOCH, ZoneOffset.UTC);
    Publication publication =
        new SitePublisher(git, ToolFolder.of(workspace), destination)
            .publish(site, Authorship.of(git, portal), new CommitText("zh", Source.OUTSIDE));
    if (!(publication instanceof Publication.Published)) {
      throw new IllegalStateException(String.valueOf(publication));
    }
  }

  private static Manifest manifest(Path site) throws IOException {
    List<Manifest.Entry> entries = new ArrayList<>();
    try (var files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = site.relativize(file).toString().replace('\\', '/');
        entries.add(Manifest.Entry.of(path, Files.readAllBytes(file)));
      }
    }
    return Manifest.of(entries);
  }

  private static String name(int number) {
    return String.format(Locale.ROOT, "zh/d%03d/p%05d.html", number / FILES_A_FOLDER, number);
  }

  private static String page(int number, String revision) {
    Random random = new Random(number);
    String changing = number % FILES_A_FOLDER == 0 ? revision : "";
    StringBuilder text = new StringBuilder("<!doctype html><html lang=\"zh-CN\"><title>");
    text.append(number).append("</title><p>").append(changing).append("</p>\n");
    for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
      text.append("<p>").append(random.nextInt(1 << 20));
      for (int word = 0; word < WORDS_A_PARAGRAPH; word++) {
        text.append(WORDS[random.nextInt(WORDS.length)]);
      }
      text.append("</p>\n");
    }
    return text.append("</html>\n").toString();
  }
}
