package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code preview} as a process of its own, as a user runs it. */
final class PreviewProcess implements AutoCloseable {
  private final Process process;
  private final Path said;
  private final Path complained;
  private final String address;
  private final HttpClient client = HttpClient.newHttpClient();

  private PreviewProcess(Process process, Path said, Path complained, String address) {
    this.process = process;
    this.said = said;
    this.complained = complained;
    this.address = address;
  }

  /**
   * Writes a new workspace of today, since the process lives by the real clock, and returns the id
   * of its one package.
   */
  static String init(Path root) throws IOException {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Terminal terminal = new Terminal(nowhere, nowhere, Map.of(), false, false, "");
    int code =
        Main.run(new String[] {"init", root.toString()}, terminal, Path.of(""), Clock.systemUTC());
    assertThat(code).isZero();
    try (Stream<Path> packages = Files.list(root.resolve("content/interpretations"))) {
      return String.valueOf(packages.findFirst().orElseThrow().getFileName());
    }
  }

  /** Starts it at any port, and returns when it serves. */
  static PreviewProcess start(Path root, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of("--port", "0"));
    all.addAll(List.of(arguments));
    return start(root, Map.of(), all);
  }

  /**
   * Starts it likewise.
   *
   * @param variables the user's, beside those of the tests
   */
  static PreviewProcess start(Path root, Map<String, String> variables, List<String> arguments)
      throws Exception {
    Path talk = Files.createTempDirectory(root.toAbsolutePath().getParent(), "talk");
    Path said = talk.resolve("out");
    Path complained = talk.resolve("err");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Djiedu.locale=en",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "preview"));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectOutput(said.toFile())
            .redirectError(complained.toFile());
    builder.environment().putAll(variables);
    Process process = builder.start();
    while (process.isAlive() && !Files.readString(said).contains("\n")) {
      Thread.sleep(20);
    }
    String first = Files.readString(said).lines().findFirst().orElse("");
    if (!first.startsWith("http://")) {
      process.destroyForcibly().waitFor();
      throw new IOException("preview did not start: " + first + Files.readString(complained));
    }
    return new PreviewProcess(process, said, complained, first);
  }

  /** Returns what it said first: the address of the home page, with a slash at the end. */
  String address() {
    return address;
  }

  int port() {
    return URI.create(address).getPort();
  }

  /** Returns what it has said on stdout so far. */
  String said() throws IOException {
    return Files.readString(said);
  }

  /** Returns what it has said on stderr so far. */
  String complained() throws IOException {
    return Files.readString(complained);
  }

  /** Waits until it has said something on stderr. */
  void await(String words) throws Exception {
    while (!complained().contains(words)) {
      if (!process.isAlive()) {
        throw new IOException("it has ended: " + complained());
      }
      Thread.sleep(20);
    }
  }

  HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Ends it by a signal and returns its exit code. */
  int end(String signal) throws Exception {
    new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
    return process.waitFor();
  }

  /** Ends it by SIGKILL and waits until it is gone: its workspace is free then. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
