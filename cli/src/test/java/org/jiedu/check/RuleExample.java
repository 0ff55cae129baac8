package org.jiedu.check;

import static org.jiedu.TestWorkspace.PACKAGE;
import static org.jiedu.TestWorkspace.POLICY;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedu.TestWorkspace;

/**
 * A rule's example, put into a small workspace as a clerk would.
 *
 * <p>A line {@code # package.yaml}, which may say more behind a semicolon, names the file for what
 * follows; without one, it is the Chinese text of the package. Keys take the place of a file's keys
 * of the same name, sections that of all from the first to the last of those named, and other text
 * is put at the end.
 */
record RuleExample(String text) {
  private static final Pattern FILE =
      Pattern.compile("(?m)^# ([\\w/.-]+[.](?:yaml|md))(?:; .*)?\n");
  private static final Pattern KEY = Pattern.compile("(?m)^([\\w-]+):.*\n(?:[ \t].*\n)*");
  private static final Pattern SECTION = Pattern.compile("(?m)^## .*\n(?:(?!## ).*\n)*");

  /** Changes the files that the example is about. */
  void putInto(TestWorkspace workspace) {
    Matcher file = FILE.matcher(text);
    String name = "zh.md";
    int start = 0;
    while (file.find()) {
      put(name, text.substring(start, file.start()), workspace);
      name = file.group(1);
      start = file.end();
    }
    put(name, text.substring(start), workspace);
  }

  private static void put(String name, String part, TestWorkspace workspace) {
    if (part.isBlank()) {
      return;
    }
    String file = path(name);
    if (name.startsWith("charts/")) {
      workspace.with(file, part).append(PACKAGE + "zh.md", "\n![图](" + name + ")\n");
    } else if (name.endsWith(".yaml")) {
      boolean isThere = Files.exists(workspace.root().resolve(file));
      workspace.with(file, keys(workspace.text(isThere ? file : POLICY + "policy.yaml"), part));
    } else {
      workspace.with(file, sections(workspace.text(file), part));
    }
  }

  private static String path(String name) {
    return switch (name) {
      case "site.yaml", "departments.yaml", "calendar.yaml" -> "site/" + name;
      case "policy.yaml" -> POLICY + name;
      default -> name.startsWith("content/") ? name : PACKAGE + name;
    };
  }

  private static String keys(String yaml, String part) {
    Map<String, String> entries = new LinkedHashMap<>();
    KEY.matcher(yaml).results().forEach(entry -> entries.put(entry.group(1), entry.group()));
    KEY.matcher(part).results().forEach(entry -> entries.put(entry.group(1), entry.group()));
    String rest = KEY.matcher(part).replaceAll("");
    return String.join("", entries.values()) + rest;
  }

  private static String sections(String markdown, String part) {
    List<String> named = new ArrayList<>();
    SECTION.matcher(part).results().forEach(section -> named.add(heading(section.group())));
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (Matcher section = SECTION.matcher(markdown); section.find(); ) {
      if (named.contains(heading(section.group()))) {
        first = Math.min(first, section.start());
        last = section.end();
      }
    }
    return last == 0
        ? markdown + "\n" + part
        : markdown.substring(0, first) + part + "\n" + markdown.substring(last);
  }

  private static String heading(String section) {
    return section.substring(0, section.indexOf('\n'));
  }
}
