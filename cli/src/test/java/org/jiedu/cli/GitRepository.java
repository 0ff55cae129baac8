package org.jiedu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A repository that the native Git keeps in a folder. */
record GitRepository(Path folder) {

  static GitRepository in(Path folder) throws IOException, InterruptedException {
    GitRepository repository = new GitRepository(folder);
    repository.git("init", "-q", "-b", "main");
    return repository;
  }

  /** Commits everything. */
  void commit(String author, String date) throws IOException, InterruptedException {
    git("add", "-A");
    git(
        "commit",
        "-q",
        "--allow-empty",
        "-m",
        "change",
        "--author",
        author + " <a@example.org>",
        "--date",
        date);
  }

  /** Returns a repository without a work tree, in a folder that is made. */
  static GitRepository bare(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    GitRepository repository = new GitRepository(folder);
    repository.git("init", "-q", "--bare", "-b", "main");
    return repository;
  }

  void git(String... args) throws IOException, InterruptedException {
    ask(args);
  }

  /** Returns what Git says, which has to succeed. */
  String ask(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_SYSTEM", "/dev/null");
    builder.environment().put("GIT_AUTHOR_NAME", "clerk");
    builder.environment().put("GIT_AUTHOR_EMAIL", "clerk@example.org");
    builder.environment().put("GIT_COMMITTER_NAME", "clerk");
    builder.environment().put("GIT_COMMITTER_EMAIL", "clerk@example.org");
    for (int i = 0; i + 1 < args.length; i++) {
      if (args[i].equals("--date")) {
        builder.environment().put("GIT_COMMITTER_DATE", args[i + 1]);
      }
    }
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as("%s: %s", command, said).isZero();
    return said;
  }
}
