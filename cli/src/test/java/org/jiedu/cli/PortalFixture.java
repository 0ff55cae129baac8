package org.jiedu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jiedu.TestWorkspace;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.portal.Account;
import org.jiedu.portal.AccountChanges;
import org.jiedu.portal.Entrance;
import org.jiedu.portal.PortalFolder;
import org.jiedu.portal.PortalServer;
import org.jiedu.portal.PortalSettings;

/** A portal that serves on this machine, with an editor and two departments. */
final class PortalFixture implements AutoCloseable {
  private final Path folder;
  private final PortalFolder portal;
  private final Map<String, String> tokens = new HashMap<>();
  private final Clock clock;
  private PortalServer server;

  private PortalFixture(Path folder, PortalFolder portal, Clock clock)
      throws IOException, InterruptedException {
    this.folder = folder;
    this.portal = portal;
    this.clock = clock;
    this.server = serve(portal, clock);
  }

  /** Makes a portal below a folder; editor, caizheng and jiaoyu have accounts. */
  static PortalFixture in(Path folder) throws IOException, InterruptedException {
    return in(folder, Clock.systemUTC());
  }

  /** Makes it likewise; what it serves is of the time that a clock tells. */
  static PortalFixture in(Path folder, Clock clock) throws IOException, InterruptedException {
    Path root = folder.resolve("portal");
    JieduRun init = JieduRun.in(folder, "portal", "init", "portal");
    assertThat(init.code()).as(init.err()).isZero();
    PortalFolder portal = PortalFolder.of(root);
    PortalFixture fixture = new PortalFixture(folder, portal, clock);
    fixture.account("editor", "bangongting", Account.Role.EDITOR);
    fixture.account("caizheng", "caizheng", Account.Role.AUTHOR);
    fixture.account("jiaoyu", "jiaoyu", Account.Role.AUTHOR);
    return fixture;
  }

  private static PortalServer serve(PortalFolder portal, Clock clock)
      throws IOException, InterruptedException {
    PortalSettings settings = PortalSettings.read(portal, new Diagnostics()).orElseThrow();
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return PortalServer.start(portal, settings, Entrance.open(address), clock, complaint -> {});
  }

  void restart() throws IOException, InterruptedException {
    server.close();
    server = serve(portal, clock);
  }

  private void account(String name, String department, Account.Role role) throws IOException {
    tokens.put(
        name,
        AccountChanges.of(portal, ThisProgram.words()).add(Account.of(name, department, role)));
  }

  PortalFolder portal() {
    return portal;
  }

  /** Returns the address of the repository for an account, with its token. */
  String url(String account) {
    return url(account, Objects.requireNonNull(tokens.get(account)));
  }

  String url(String account, String token) {
    return "http://" + account + ":" + token + "@127.0.0.1:" + server.port() + "/portal.git";
  }

  String anonymousUrl() {
    return "http://127.0.0.1:" + server.port() + "/portal.git";
  }

  /** Pushes the valid workspace as the editor, and returns the editor's clone. */
  Clone first() throws IOException, InterruptedException {
    return first(workspace -> {});
  }

  /** Pushes it likewise, after a change. */
  Clone first(Consumer<TestWorkspace> change) throws IOException, InterruptedException {
    Path clone = folder.resolve("editor");
    change.accept(TestWorkspace.in(clone));
    Clone editor = new Clone(clone, url("editor"));
    editor.git("init", "-q", "-b", "main");
    review(clone);
    editor.commit("first");
    Said push = editor.push();
    assertThat(push.code()).as(push.text()).isZero();
    return editor;
  }

  static void review(Path workspace) {
    JieduRun run =
        JieduRun.in(workspace, "review", "butie", "--step", "confidentiality", "--by", "王建军");
    assertThat(run.code()).as(run.err()).isZero();
  }

  Clone clone(String account) throws IOException, InterruptedException {
    return clone(account, account);
  }

  Clone clone(String account, String name) throws IOException, InterruptedException {
    Path target = folder.resolve(name);
    Said said = Said.of(folder, "git", "clone", "-q", url(account), target.toString());
    assertThat(said.code()).as(said.text()).isZero();
    return new Clone(target, url(account));
  }

  String main() throws IOException, InterruptedException {
    return Said.of(portal.repository(), "git", "rev-parse", "main").text().strip();
  }

  String get(String path) throws IOException, InterruptedException {
    return response(path).body();
  }

  HttpResponse<String> response(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(request(path).build(), HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  /** Asks for the bytes of a file; by what headers, stands in pairs of a name and a value. */
  HttpResponse<byte[]> bytes(String path, String... headers)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(request(path).headers(headers).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  @Override
  public void close() {
    server.close();
  }

  /** What a program said, and how it ended. */
  record Said(int code, String text) {
    static Said of(Path folder, String... command) throws IOException, InterruptedException {
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      Map<String, String> environment = builder.environment();
      environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
      environment.put("GIT_CONFIG_SYSTEM", "/dev/null");
      environment.put("GIT_TERMINAL_PROMPT", "0");
      // It would be stronger than what a test says by -c.
      environment.remove("GIT_SSL_CAINFO");
      environment.put("GIT_AUTHOR_NAME", "clerk");
      environment.put("GIT_AUTHOR_EMAIL", "clerk@example.org");
      environment.put("GIT_COMMITTER_NAME", "clerk");
      environment.put("GIT_COMMITTER_EMAIL", "clerk@example.org");
      Process process = builder.redirectErrorStream(true).start();
      String text = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Said(process.waitFor(), text);
    }
  }

  /** A clone that the native Git keeps. */
  record Clone(Path folder, String url) {
    TestWorkspace workspace() {
      return TestWorkspace.existing(folder);
    }

    Said git(String... arguments) throws IOException, InterruptedException {
      List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotePath=false"));
      command.addAll(List.of(arguments));
      return Said.of(folder, command.toArray(String[]::new));
    }

    void commit(String message) throws IOException, InterruptedException {
      git("add", "-A");
      Said said = git("commit", "-q", "-m", message);
      assertThat(said.code()).as(said.text()).isZero();
    }

    Said push(String... more) throws IOException, InterruptedException {
      List<String> arguments = new ArrayList<>(List.of("push", "-q", url));
      arguments.addAll(more.length == 0 ? List.of("HEAD:main") : List.of(more));
      return git(arguments.toArray(String[]::new));
    }

    String text(String file) throws IOException {
      return Files.readString(folder.resolve(file));
    }
  }
}
