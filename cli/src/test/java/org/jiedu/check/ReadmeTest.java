package org.jiedu.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiedu.diagnostic.Rule;
import org.junit.jupiter.api.Test;

/**
 * The README's table of rules and the rules in the code cannot drift apart. {@code
 * -Dgolden=overwrite} writes the table anew.
 */
class ReadmeTest {
  private static final Path README = Path.of("..", "README.md");
  private static final Pattern TABLE =
      Pattern.compile(
          "(?<=\\| rule \\| severity \\| found when \\|\n\\|---\\|---\\|---\\|\n)(\\|.*\n)*");

  @Test
  void listsEveryRuleWithItsSeverityAndWhatItFinds() throws IOException {
    String expected = Checks.rules().stream().map(ReadmeTest::row).collect(Collectors.joining());
    String readme = Files.readString(README);

    if (System.getProperty("golden", "").equals("overwrite")) {
      readme = TABLE.matcher(readme).replaceFirst(Matcher.quoteReplacement(expected));
      Files.writeString(README, readme);
    }

    assertThat(TABLE.matcher(readme).results().map(MatchResult::group)).containsExactly(expected);
  }

  private static String row(Rule rule) {
    String severity = rule.severity().name().toLowerCase(Locale.ROOT);
    return "| `"
        + rule.id()
        + "` | "
        + severity
        + (rule.isFixed() ? ", fixed" : "")
        + " | "
        + rule.explanation().when().en()
        + " |\n";
  }
}
