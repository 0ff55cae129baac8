package org.jiedu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a generated workspace again as a Hugo site and as an Eleventy site: below the front matter
 * the same Markdown byte by byte, with the templates of {@code cli/src/bench/peers}, and jiedu's
 * own words and styles. Reads what {@link GeneratedWorkspace} writes, no more of YAML than that.
 */
public final class GeneratedPeers {
  private static final List<String> LANGUAGES = List.of("zh", "bo");
  private static final List<String> SECTION_IDS =
      List.of(
          "background",
          "goals",
          "content",
          "scope",
          "standards",
          "notes",
          "terms",
          "benefits",
          "changes");

  private final Path workspace;
  private final Path hugo;
  private final Path eleventy;

  private GeneratedPeers(Path workspace, Path target) {
    this.workspace = workspace;
    this.hugo = target.resolve("hugo");
    this.eleventy = target.resolve("eleventy");
  }

  /**
   * Writes both sites.
   *
   * @param args the generated workspace; the folder to write {@code hugo} and {@code eleventy}
   *     into; the folder whose {@code templates/} and {@code cli/} are taken over
   */
  public static void main(String[] args) throws IOException {
    GeneratedPeers peers = new GeneratedPeers(Path.of(args[0]), Path.of(args[1]));
    peers.writeFrames(Path.of(args[2]));
    Path content = Path.of(args[0], "content");
    for (Path policy : folders(content.resolve("policies"))) {
      peers.writePolicy(policy);
    }
    for (Path packaged : folders(content.resolve("interpretations"))) {
      peers.writePackage(packaged);
    }
  }

  private void writeFrames(Path home) throws IOException {
    copyTree(home.resolve("cli/src/bench/peers/hugo"), hugo);
    copyTree(home.resolve("cli/src/bench/peers/eleventy"), eleventy);
    copyTree(home.resolve("templates/assets"), hugo.resolve("static/assets"));
    copyTree(home.resolve("templates/assets"), eleventy.resolve("assets"));
    StringBuilder sections = new StringBuilder();
    StringBuilder headings = new StringBuilder();
    for (int i = 0; i < SECTION_IDS.size(); i++) {
      String id = SECTION_IDS.get(i);
      String zh = GeneratedWorkspace.SECTIONS_ZH.get(i);
      String bo = GeneratedWorkspace.SECTIONS_BO.get(i);
      sections.append("\"%s\": %s\n\"%s\": %s\n".formatted(zh, id, bo, id));
      headings.append("%s: {zh: \"%s\", bo: \"%s\"}\n".formatted(id, zh, bo));
    }
    for (Path data : List.of(hugo.resolve("data"), eleventy.resolve("data"))) {
      for (String file : List.of("site.yaml", "departments.yaml")) {
        copy(workspace.resolve("site").resolve(file), data.resolve(file));
      }
      copyTree(home.resolve("templates/words"), data.resolve("words"));
      Files.writeString(data.resolve("sections.yaml"), sections);
      Files.writeString(data.resolve("headings.yaml"), headings);
    }
  }

  private void writePolicy(Path folder) throws IOException {
    String id = folder.getFileName().toString();
    Facts facts = Facts.read(folder.resolve("policy.yaml"));
    String front =
        """
        id: %s
        date: %s
        number: %s
        issued: "%s"
        effective: "%s"
        departments: %s
        topics: %s
        """
            .formatted(
                id,
                facts.of("published"),
                facts.of("number"),
                facts.of("issued"),
                facts.of("effective"),
                facts.of("issuers"),
                facts.of("topics"));
    for (String language : LANGUAGES) {
      String text = page(folder.resolve(language + ".md"), front + "lang: " + language + "\n");
      write(hugo.resolve("content/policies/" + id + "." + language + ".md"), text);
      write(eleventy.resolve("content/policies/" + id + "." + language + ".md"), text);
    }
  }

  private void writePackage(Path folder) throws IOException {
    String id = folder.getFileName().toString();
    Facts facts = Facts.read(folder.resolve("package.yaml"));
    Path policy = workspace.resolve("content/policies").resolve(facts.of("policy"));
    String front =
        """
        id: %s
        date: %s
        policy: %s
        departments: [%s]
        topics: %s
        audiences: %s
        forms: [%s]
        """
            .formatted(
                id,
                facts.of("published"),
                facts.of("policy"),
                facts.of("interpreter"),
                Facts.read(policy.resolve("policy.yaml")).of("topics"),
                facts.of("audiences"),
                facts.of("form"));
    Path bundle = hugo.resolve("content/interpretations/" + id);
    for (String language : LANGUAGES) {
      String text = page(folder.resolve(language + ".md"), front + "lang: " + language + "\n");
      write(bundle.resolve("index." + language + ".md"), text);
      write(eleventy.resolve("content/interpretations/" + id + "." + language + ".md"), text);
    }
    copyTree(folder.resolve("charts"), bundle.resolve("charts"));
    copyTree(folder.resolve("charts"), eleventy.resolve("charts/" + id));
  }

  /** Puts the facts into the front matter, whose summary both peers call a description. */
  private static String page(Path source, String facts) throws IOException {
    String text = Files.readString(source);
    int end = text.indexOf("\n---\n");
    String front = text.substring(0, end + 1).replace("\nsummary: ", "\ndescription: ");
    return front + facts + text.substring(end + 1);
  }

  private static List<Path> folders(Path parent) throws IOException {
    try (Stream<Path> folders = Files.list(parent)) {
      return folders.sorted().toList();
    }
  }

  private static void copyTree(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(from)) {
      files = tree.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      copy(file, to.resolve(from.relativize(file).toString()));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /**
   * The lines of a YAML file that has a key and a value on each.
   *
   * @param file for the message where a key is missing
   */
  private record Facts(Path file, List<String> lines) {
    static Facts read(Path file) throws IOException {
      return new Facts(file, Files.readAllLines(file));
    }

    String of(String key) {
      return lines.stream()
          .filter(line -> line.startsWith(key + ": "))
          .map(line -> line.substring(key.length() + 2))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(file + " has no " + key));
    }
  }
}
