package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiedu.TestWorkspace;

/**
 * A small workspace, and a bare repository to publish it to.
 *
 * @param folder what holds both
 */
record PublishFixture(Path folder) {
  /** A user of whom Git knows nothing. */
  static final Map<String, String> NOBODY =
      Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_SYSTEM", "/dev/null");

  private static final String REF = "refs/heads/site";

  /** Writes a workspace that asks for no review, and makes the repository. */
  static PublishFixture in(Path folder) throws IOException, InterruptedException {
    PublishFixture fixture = new PublishFixture(folder);
    TestWorkspace.in(fixture.root()).append("site/site.yaml", "review: {steps: []}\n");
    GitRepository.bare(folder.resolve("remote.git"));
    return fixture;
  }

  Path root() {
    return folder.resolve("workspace");
  }

  TestWorkspace workspace() {
    return TestWorkspace.existing(root());
  }

  GitRepository remote() {
    return new GitRepository(folder.resolve("remote.git"));
  }

  /** Makes the workspace a repository whose only commit its remote {@code origin} has. */
  GitRepository pushed() throws IOException, InterruptedException {
    GitRepository git = GitRepository.in(root());
    git.commit("李某", "2026-03-10T09:00:00+08:00");
    git.git("remote", "add", "origin", remote().folder().toString());
    git.git("push", "-q", "origin", "main");
    git.git("fetch", "-q", "origin");
    return git;
  }

  /** Publishes to the repository by its path. */
  JieduRun publish(String... options) {
    return publishTo(remote().folder().toString(), options);
  }

  JieduRun publishTo(String remote, String... options) {
    return run(NOBODY, remote, options);
  }

  /** Publishes with variables of the user's, too. */
  JieduRun run(Map<String, String> variables, String remote, String... options) {
    Map<String, String> all = new HashMap<>(NOBODY);
    all.putAll(variables);
    String[] args = new String[options.length + 2];
    args[0] = "publish";
    args[1] = remote;
    System.arraycopy(options, 0, args, 2, options.length);
    return JieduRun.in(root(), all, args);
  }

  /** Publishes, which has to succeed. */
  JieduRun publishWell(String... options) {
    JieduRun run = publish(options);
    assertThat(run.code()).as("%s", run).isZero();
    return run;
  }

  /** Returns every file of the branch as {@code mode id} by path. */
  SortedMap<String, String> tree() throws IOException, InterruptedException {
    SortedMap<String, String> tree = new TreeMap<>();
    for (String entry : remote().ask("ls-tree", "-r", "-z", REF).split("\0", -1)) {
      if (!entry.isEmpty()) {
        int tab = entry.indexOf('\t');
        tree.put(entry.substring(tab + 1), entry.substring(0, tab).replace("blob ", ""));
      }
    }
    return tree;
  }

  /** Returns the ids of all refs: they tell whether anything changed. */
  String refs() throws IOException, InterruptedException {
    return remote().ask("for-each-ref");
  }

  /** Returns the messages of the branch's commits, the newest first, divided by a line. */
  String log() throws IOException, InterruptedException {
    return remote().ask("log", "--format=%B---", REF);
  }

  String message() throws IOException, InterruptedException {
    return remote().ask("log", "-1", "--format=%B", REF);
  }

  int commits() throws IOException, InterruptedException {
    return Integer.parseInt(remote().ask("rev-list", "--count", REF).strip());
  }

  /** Changes a paragraph of the package. */
  void edit(String words) {
    workspace().append(TestWorkspace.PACKAGE + "zh.md", "\n" + words + "\n");
  }

  /** Writes a program that Git or its remote is to run. */
  static Path script(Path file, String text) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
