package org.jiedu.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jiedu.diagnostic.Message;

/**
 * The native Git, as the user has it.
 *
 * @param program its name or path
 * @param folder the folder in which it runs
 * @param environment the user's variables
 * @param settings what is added to the user's settings
 * @param index the file of the index that it works with; the repository's own where it is empty
 */
public record GitProgram(
    String program,
    Path folder,
    Map<String, String> environment,
    List<Setting> settings,
    Optional<Path> index) {

  /** Whoever is run by a hook of Git inherits the repository of the hook: it is not ours. */
  private static final List<String> FOREIGN =
      List.of(
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_OBJECT_DIRECTORY",
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_COMMON_DIR",
          "GIT_NAMESPACE",
          "GIT_PREFIX",
          "GIT_QUARANTINE_PATH",
          "GIT_SHALLOW_FILE");

  private static final String COUNT = "GIT_CONFIG_COUNT";

  /** A setting of Git, such as {@code http.proxy}. */
  public record Setting(String key, String value) {}

  /** Copies the collections. */
  public GitProgram {
    environment = Map.copyOf(environment);
    settings = List.copyOf(settings);
  }

  /**
   * Returns the Git that the user has.
   *
   * @param folder in which it runs
   * @param environment the user's variables
   */
  public static GitProgram in(Path folder, Map<String, String> environment) {
    return new GitProgram("git", folder, environment, List.of(), Optional.empty());
  }

  /** Returns the same Git that runs in another folder. */
  public GitProgram in(Path other) {
    return new GitProgram(program, other, environment, settings, index);
  }

  /** Returns the same Git with more settings. */
  public GitProgram with(List<Setting> more) {
    List<Setting> all = new ArrayList<>(settings);
    all.addAll(more);
    return new GitProgram(program, folder, environment, all, index);
  }

  /** Returns the same Git that works with an index of ours: the repository's own stays as it is. */
  public GitProgram withIndex(Path file) {
    return new GitProgram(program, folder, environment, settings, Optional.of(file));
  }

  /**
   * Runs Git and returns its answer.
   *
   * @throws GitException if there is no Git
   */
  public GitAnswer run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    prepare(builder.environment());
    Process process = start(builder);
    try {
      process.getOutputStream().close();
      CompletableFuture<String> err =
          CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
      String out = text(process.getInputStream());
      return new GitAnswer(process.waitFor(), out, err.join());
    } catch (UncheckedIOException | CompletionException e) {
      throw new IOException("the output of git was lost", e);
    } finally {
      process.destroy();
    }
  }

  private Process start(ProcessBuilder builder) throws GitException {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new GitException(
          Message.of(
              "无法运行 Git（{0}）；请先安装 Git。", "Git ({0}) cannot be run; please install it.", program),
          e);
    }
  }

  /** Settings go by the environment: a command line can be read by everybody on the machine. */
  private void prepare(Map<String, String> variables) {
    variables.putAll(environment);
    variables.keySet().removeAll(FOREIGN);
    index.ifPresent(file -> variables.put("GIT_INDEX_FILE", file.toString()));
    int count = number(variables.getOrDefault(COUNT, ""));
    for (Setting setting : settings) {
      variables.put("GIT_CONFIG_KEY_" + count, setting.key());
      variables.put("GIT_CONFIG_VALUE_" + count, setting.value());
      count++;
    }
    variables.put(COUNT, String.valueOf(count));
  }

  private static int number(String text) {
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
  }

  private static String text(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
