package org.jiedu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jiedu.output.FolderRemoval;

/** Edits a workspace as authors do, at random places; the same seed makes the same edits. */
final class RandomEdit {
  private static final List<String> KINDS =
      List.of(
          "paragraph",
          "paragraph",
          "number",
          "title",
          "summary",
          "line away",
          "link",
          "term",
          "chart",
          "chart",
          "yaml value",
          "date",
          "new package",
          "new policy",
          "removal",
          "rename",
          "template",
          "site",
          "file",
          "none");

  private final Path root;
  private final Random random;
  private SortedMap<String, byte[]> before = new TreeMap<>();
  private int made;

  RandomEdit(Path root, Random random) {
    this.root = root;
    this.random = random;
  }

  /** Makes an edit and says which. */
  String apply() throws IOException {
    before = files();
    made++;
    String kind = KINDS.get(random.nextInt(KINDS.size()));
    return kind + ": " + apply(kind);
  }

  /** Returns the paths of the files that the last edit changed, made or took away. */
  SortedSet<String> changed() throws IOException {
    SortedMap<String, byte[]> after = files();
    SortedSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    paths.removeIf(path -> Arrays.equals(before.get(path), after.get(path)));
    return paths;
  }

  /** Takes the last edit back. */
  void undo() throws IOException {
    for (String file : files().keySet()) {
      if (!before.containsKey(file)) {
        Files.delete(root.resolve(file));
      }
    }
    for (String file : before.keySet()) {
      Files.createDirectories(root.resolve(folder(file)));
      Files.write(root.resolve(file), before.get(file));
    }
    removeEmptyFolders();
  }

  /** What a renamed or a new folder leaves would be a package without anything in it. */
  private void removeEmptyFolders() throws IOException {
    try (Stream<Path> paths = Files.walk(root.resolve("content"))) {
      List<Path> folders =
          paths.filter(Files::isDirectory).sorted(Comparator.reverseOrder()).toList();
      for (Path folder : folders) {
        try (Stream<Path> inside = Files.list(folder)) {
          if (inside.findAny().isPresent()) {
            continue;
          }
        }
        Files.delete(folder);
      }
    }
  }

  private String apply(String kind) throws IOException {
    return switch (kind) {
      case "paragraph" ->
          line(any("content/.*[.]md"), "^[^#>|<:!\\-0-9 ].{8,}", "$0经办人更正" + made + "。");
      case "number" -> line(any("content/.*[.]md"), "([1-9])([0-9]+)", "$2$1");
      case "title" -> line(any("content/.*[.]md"), "^title: *(.*)$", "title: $1" + made);
      case "summary" -> line(any("content/.*[.]md"), "^summary: *(.*)$", "summary: $1又" + made);
      case "line away" -> lineAway(any("content/.*[.]md"));
      case "link" -> append(any("content/interpretations/.*[.]md"), link());
      case "term" ->
          line(
              any("content/interpretations/.*zh[.]md"),
              "^- [*][*]",
              "- **新词" + made + "**：新的意思。\n$0");
      case "chart" -> line(any("content/.*charts/.*"), "([1-9])([0-9]+)", "$2$1");
      case "yaml value" -> line(any("content/.*/(policy|package)[.]yaml"), "([一-鿿]{2,})", "$1某");
      case "date" ->
          line(
              any("content/.*/(policy|package)[.]yaml"),
              "^published: 2026-0[1-9]",
              "published: 2026-0" + (1 + random.nextInt(7)));
      case "new package" -> copy("content/interpretations");
      case "new policy" -> copy("content/policies");
      case "removal" -> removal();
      case "rename" -> rename();
      case "template" -> template();
      case "site" -> line("site/site.yaml", "(示例自治区)", "$1");
      case "file" -> file();
      default -> "";
    };
  }

  private SortedMap<String, byte[]> files() throws IOException {
    SortedMap<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        if (!name.startsWith(".jiedu")) {
          found.put(name, Files.readAllBytes(file));
        }
      }
    }
    return found;
  }

  private String any(String pattern) throws IOException {
    List<String> names = files().keySet().stream().filter(name -> name.matches(pattern)).toList();
    return names.get(random.nextInt(names.size()));
  }

  private String text(String file) throws IOException {
    return Files.readString(root.resolve(file), UTF_8);
  }

  private String write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(folder(file)));
    Files.writeString(root.resolve(file), text, UTF_8);
    return file;
  }

  /**
   * Replaces a pattern's first place in a line of a file, a line at random of those that have it.
   */
  private String line(String file, String pattern, String replacement) throws IOException {
    List<String> lines = new ArrayList<>(Arrays.asList(text(file).split("\n", -1)));
    List<Integer> fitting = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches(".*(" + pattern.replace("^", "") + ").*")) {
        fitting.add(i);
      }
    }
    if (fitting.isEmpty()) {
      return append(file, "\n另有说明" + made + "。\n");
    }
    int at = fitting.get(random.nextInt(fitting.size()));
    lines.set(at, lines.get(at).replaceFirst(pattern, replacement));
    return write(file, String.join("\n", lines)) + ":" + (at + 1);
  }

  private String lineAway(String file) throws IOException {
    List<String> lines = new ArrayList<>(Arrays.asList(text(file).split("\n", -1)));
    int at = random.nextInt(lines.size());
    lines.remove(at);
    return write(file, String.join("\n", lines)) + ":" + (at + 1);
  }

  private String append(String file, String more) throws IOException {
    return write(file, text(file) + more);
  }

  private String link() throws IOException {
    String policy = name(folder(any("content/policies/.*policy[.]yaml")));
    return "\n参见[有关条款](policy:" + policy + "#art-" + (1 + random.nextInt(4)) + ")。\n";
  }

  private String copy(String parent) throws IOException {
    String from = parent + "/" + any(parent + "/.*").split("/", -1)[2];
    String to = parent + "/xin-" + made;
    SampleCopy.copy(root.resolve(from), root.resolve(to));
    if (parent.endsWith("policies")) {
      String yaml = to + "/policy.yaml";
      String text = text(yaml).replaceAll("〕", "〕9" + made);
      write(yaml, text.replaceFirst("(?m)^(replaces|implements|amends):.*\n", ""));
    }
    return from + " to " + to;
  }

  private String removal() throws IOException {
    String gone = folder(any("content/interpretations/.*/package[.]yaml"));
    FolderRemoval.remove(root.resolve(gone));
    return gone;
  }

  private String rename() throws IOException {
    String old = folder(any("content/interpretations/.*/package[.]yaml"));
    String fresh = folder(old) + "/gai-" + made;
    Files.move(root.resolve(old), root.resolve(fresh));
    String yaml = fresh + "/package.yaml";
    if (!text(yaml).contains("\nformerly:")) {
      append(yaml, "formerly: [" + name(old) + "]\n");
    }
    return old + " to " + fresh;
  }

  private static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/'));
  }

  private static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private String template() throws IOException {
    String name = List.of("home", "interpretation", "list", "policy").get(random.nextInt(4));
    String own = Files.readString(Path.of("..", "templates", name + ".peb"), UTF_8);
    return write(
        "templates/" + name + ".peb", own.replace("</h1>", "</h1>\n<!-- " + made + " -->"));
  }

  private String file() throws IOException {
    return write(
        any("content/.*[.]md").replaceFirst("[^/]+$", "beizhu-" + made + ".txt"),
        "备注" + made + "\n");
  }
}
