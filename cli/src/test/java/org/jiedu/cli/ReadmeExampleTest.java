package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows as a complete package is one. */
class ReadmeExampleTest {
  private static final Pattern FILE =
      Pattern.compile("(?m)^`(content/[^`]+)`:\n\n```[a-z]+\n((?s:.*?))^```$");

  @TempDir Path folder;

  @Test
  void showsAPackageThatOnlyNeedsItsReviewAndItsMark() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    SampleCopy sample = SampleCopy.into(folder);
    List<MatchResult> files = FILE.matcher(readme).results().toList();

    for (MatchResult file : files) {
      sample.write(file.group(1), file.group(2));
    }
    JieduRun run = JieduRun.in(folder, "check", "content/interpretations/zizhu-jiandu");

    assertThat(files).hasSize(3);
    assertThat(run.code()).as("%s", run).isZero();
    assertThat(run.out().lines())
        .hasSize(2)
        .anyMatch(line -> line.endsWith("[review-missing]"))
        .anyMatch(line -> line.endsWith("[translation-unmarked]"));
  }
}
