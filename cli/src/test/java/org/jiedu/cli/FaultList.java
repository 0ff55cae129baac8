package org.jiedu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the kinds of mistakes. */
final class FaultList {
  private static final String FILE = "faults.yaml";
  private static final Set<String> KEYS =
      Set.of("rule", "files", "line", "find", "put", "as", "in", "at", "charset", "follows");

  private FaultList() {}

  /** Returns the kinds, as they stand in the file. */
  static List<Fault> read() throws IOException {
    LoadSettings settings = LoadSettings.builder().build();
    try (InputStream in = FaultList.class.getClassLoader().getResourceAsStream(FILE)) {
      Map<?, ?> file = (Map<?, ?>) new Load(settings).loadFromInputStream(in);
      List<Fault> faults = new ArrayList<>();
      list(file, "faults").forEach(entry -> faults.add(fault((Map<?, ?>) entry)));
      return faults;
    }
  }

  private static Fault fault(Map<?, ?> entry) {
    Set<String> unknown = new TreeSet<>();
    entry.keySet().forEach(key -> unknown.add(key.toString()));
    unknown.removeAll(KEYS);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(entry.get("rule") + ": unknown " + unknown);
    }
    Set<String> follows = new TreeSet<>();
    list(entry, "follows").forEach(rule -> follows.add(rule.toString()));
    return new Fault(
        text(entry, "rule").orElseThrow(),
        Pattern.compile(text(entry, "files").orElseThrow()),
        text(entry, "line").map(Pattern::compile),
        Pattern.compile(text(entry, "find").orElse("\\A[\\s\\S]*\\z"), Pattern.MULTILINE),
        text(entry, "put"),
        text(entry, "as"),
        text(entry, "in"),
        text(entry, "at"),
        text(entry, "charset").map(Charset::forName),
        follows);
  }

  private static List<?> list(Map<?, ?> entry, String key) {
    return entry.get(key) instanceof List<?> list ? list : List.of();
  }

  private static Optional<String> text(Map<?, ?> entry, String key) {
    return Optional.ofNullable(entry.get(key)).map(Object::toString);
  }
}
