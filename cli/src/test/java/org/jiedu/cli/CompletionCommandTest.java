package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script is sourced by a real shell, which is then asked as by a press of the tab key. */
class CompletionCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jiedu che | check",
        "jiedu | build check completion explain poster preview publish review schema translation",
        "jiedu previ | preview",
        "jiedu preview --f | --follow --future",
        "jiedu check --st | --strict",
        "jiedu check --format s | sarif",
        "jiedu check --color a | always auto",
        "jiedu translation m | mark",
        "jiedu schema p | package policy",
        "jiedu completion z | zsh",
        "jiedu explain section-m | section-missing",
        "jiedu build --pictures n | none",
        "jiedu sub | submit",
        "jiedu portal rec | receive",
        "jiedu portal receive p --acc | --account",
        "jiedu portal account add --ssh | --ssh-key",
        "jiedu portal account change --no | --no-ssh-key",
        "jiedu portal serve p --tls | --tls-certificate --tls-key",
        "jiedu portal account ch | change",
        "jiedu portal account add --l | --language",
        "jiedu portal account change p wang --language e | en",
        "jiedu submit --mess | --message --messages",
      })
  void completesInBash(String typed, String expected) throws Exception {
    assumeThat(isThere("bash")).as("no bash on this machine").isTrue();
    String words = typed.equals("jiedu") ? "jiedu ''" : typed;
    String ask =
        """
        set -e
        eval "$(cat script)"
        complete -p jiedu | grep -q 'complete -.*-F _complete_jiedu'
        COMP_WORDS=(%s)
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        COMP_LINE="${COMP_WORDS[*]}"
        COMP_POINT=${#COMP_LINE}
        set +e
        # Only while the tab key is down there is a completion that this could speak of.
        compopt() { :; }
        _complete_jiedu
        printf '%%s\\n' "${COMPREPLY[@]}"
        """
            .formatted(words);

    List<String> offered = run("bash", script("bash"), ask);

    assertThat(offered).containsAll(List.of(expected.split(" ", -1)));
    if (!typed.equals("jiedu")) {
      assertThat(offered).containsExactlyInAnyOrder(expected.split(" ", -1));
    }
  }

  @Test
  void isAScriptThatBashCanRead() throws Exception {
    assumeThat(isThere("bash")).as("no bash on this machine").isTrue();

    assertThat(run("bash", script("bash"), "bash -n script")).isEmpty();
  }

  @Test
  void isAScriptThatZshCanRead() throws Exception {
    assumeThat(isThere("zsh")).as("no zsh on this machine").isTrue();

    assertThat(run("zsh", script("zsh"), "source script && whence -w _complete_jiedu"))
        .containsExactly("_complete_jiedu: function");
  }

  @Test
  void refusesAShellThatItDoesNotKnow() {
    JieduRun run = JieduRun.in(folder, "completion", "fish");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("bash").contains("zsh").doesNotContain("Exception");
  }

  private String script(String shell) {
    JieduRun run = JieduRun.in(folder, "completion", shell);
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.err()).isEmpty();
    return run.out();
  }

  /** Runs a shell in a folder that holds the script; returns the lines of what it printed. */
  private List<String> run(String shell, String script, String commands)
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve("script"), script);
    Process process =
        new ProcessBuilder(shell, "-c", commands)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed.lines().map(String::strip).toList();
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory).resolve(program)));
  }
}
