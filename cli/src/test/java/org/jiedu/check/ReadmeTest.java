package org.jiedu.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jiedu.diagnostic.Rule;
import org.junit.jupiter.api.Test;

/** The README's table of rules and the rules in the code cannot drift apart. */
class ReadmeTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([a-z, ]+) \\|.*$");

  @Test
  void listsEveryRuleWithItsSeverity() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));

    List<String> listed =
        ROW.matcher(readme).results().map(row -> row.group(1) + " " + row.group(2)).toList();

    assertThat(listed).isEqualTo(Checks.rules().stream().map(ReadmeTest::row).toList());
  }

  private static String row(Rule rule) {
    String severity = rule.severity().name().toLowerCase(Locale.ROOT);
    return rule.id() + " " + severity + (rule.isFixed() ? ", fixed" : "");
  }
}
