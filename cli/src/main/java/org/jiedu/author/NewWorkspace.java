package org.jiedu.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiedu.output.WholeFolder;
import org.jiedu.script.Language;

/** A workspace to begin with: an invented portal with one policy and one package. */
public final class NewWorkspace {
  private static final String IGNORE = ".gitignore";
  private static final String PACKAGE = "content/interpretations/xuesheng-zizhu/";

  private NewWorkspace() {}

  /**
   * Writes it into a folder, which may be there; returns the files, relative to the folder.
   *
   * @param today the day of its policy and package
   * @throws IOException if something stands in the way or cannot be written; nothing is there then
   */
  public static List<String> write(Path folder, LocalDate today) throws IOException {
    Map<String, String> values =
        Map.of(
            "year", String.valueOf(today.getYear()),
            "month", String.valueOf(today.getMonthValue()),
            "day", String.valueOf(today.getDayOfMonth()),
            "today", today.toString());
    String policy = "content/policies/jiaoyu-" + today.getYear() + "-1/";
    Map<String, String> names =
        Map.ofEntries(
            Map.entry("site.yaml", "site/site.yaml"),
            Map.entry("departments.yaml", "site/departments.yaml"),
            Map.entry("calendar.yaml", "site/calendar.yaml"),
            Map.entry("policy.yaml", policy + "policy.yaml"),
            Map.entry("policy.zh.md", policy + "zh.md"),
            Map.entry("package.yaml", PACKAGE + "package.yaml"),
            Map.entry("package.zh.md", PACKAGE + "zh.md"),
            Map.entry("package.bo.md", PACKAGE + "bo.md"),
            Map.entry("funding.yaml", PACKAGE + "charts/funding.yaml"),
            Map.entry("gitignore", IGNORE));
    SortedMap<String, byte[]> files = new TreeMap<>();
    names.forEach(
        (template, file) ->
            files.put(file, FileTemplate.packed("workspace/" + template).filled(values)));
    if (Files.exists(folder.resolve(IGNORE), LinkOption.NOFOLLOW_LINKS)) {
      files.remove(IGNORE);
    }
    Files.createDirectories(folder);
    WholeFolder.writeInto(folder, files);
    Schemas.write(folder, List.of(new Language("zh"), new Language("bo")));
    return List.copyOf(files.keySet());
  }
}
