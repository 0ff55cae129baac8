package org.jiedu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiedu.preview.EventReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real command over a new workspace, edited as editors do. */
final class PreviewCommandTest {
  @TempDir Path folder;

  private Path root = Path.of("");
  private String id = "";

  @BeforeEach
  void init() throws IOException {
    root = folder.toRealPath().resolve("workspace");
    id = PreviewProcess.init(root);
  }

  @Test
  void followsSavesOfEveryKind() throws Exception {
    try (PreviewProcess preview = PreviewProcess.start(root);
        EventReader page = EventReader.open(preview.port(), "")) {
      assertThat(preview.address()).matches("http://127\\.0\\.0\\.1:\\d+/");
      Path text = text("zh.md");
      String old = Files.readString(text, UTF_8);

      Path beside = text.resolveSibling("zh.md.tmp");
      Files.writeString(beside, old.replaceFirst("title: ", "title: 改名甲"), UTF_8);
      Files.move(beside, text, StandardCopyOption.REPLACE_EXISTING);
      awaitTitle(preview, page, "改名甲");

      Files.writeString(text, "", UTF_8);
      for (String piece : old.replaceFirst("title: ", "title: 改名乙").split("(?<=\n)", -1)) {
        Files.writeString(text, piece, UTF_8, StandardOpenOption.APPEND);
      }
      awaitTitle(preview, page, "改名乙");

      Files.writeString(text, old.replaceFirst("title: ", "title: 改名丙"), UTF_8);
      Files.writeString(text, old.replaceFirst("title: ", "title: 改名丁"), UTF_8);
      awaitTitle(preview, page, "改名丁");
      assertThat(preview.complained())
          .containsPattern("content/interpretations/" + id + "/zh\\.md: \\d+ updated");
    }
  }

  @Test
  void showsFindingsUntilTheyAreMended() throws Exception {
    try (PreviewProcess preview = PreviewProcess.start(root);
        EventReader page = EventReader.open(preview.port(), "")) {
      String good = Files.readString(text("zh.md"), UTF_8);
      String seen = preview.get("zh/interpretations/" + id + "/").body();

      Files.writeString(text("zh.md"), good + "\n## 没有这样的一节\n\n字。\n", UTF_8);
      page.next("findings", html -> html.contains("/-/rules/section-unknown"));
      preview.await("the site stays as it was");
      assertThat(preview.said())
          .containsPattern("zh\\.md:\\d+:\\d+: error: .* \\[section-unknown\\]");
      assertThat(preview.get("zh/interpretations/" + id + "/").body()).isEqualTo(seen);
      assertThat(preview.get("-/rules/section-unknown").statusCode()).isEqualTo(200);

      Files.writeString(text("zh.md"), good, UTF_8);
      page.next("findings", html -> !html.contains("section-unknown"));
    }
  }

  @Test
  void startsWithErrorsAndShowsTheSiteWhenTheyAreMended() throws Exception {
    String good = Files.readString(text("package.yaml"), UTF_8);
    Files.writeString(text("package.yaml"), good + "unheard-of: 1\n", UTF_8);
    try (PreviewProcess preview = PreviewProcess.start(root);
        EventReader page = EventReader.open(preview.port(), "")) {
      assertThat(preview.get("").statusCode()).isEqualTo(503);
      page.next("findings", html -> html.contains("yaml-key-unknown"));

      Files.writeString(text("package.yaml"), good, UTF_8);
      page.next("change", change -> change.contains("\"all\":true"));

      assertThat(preview.get("").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void neverTouchesTheBuiltSite() throws Exception {
    assertThat(JieduRun.in(root, "build").code()).isZero();
    BuiltSite site = new BuiltSite(root.resolve("site/public"));
    Map<String, String> before = site.identities();
    try (PreviewProcess preview = PreviewProcess.start(root);
        EventReader page = EventReader.open(preview.port(), "")) {
      retitle("改名");
      awaitTitle(preview, page, "改名");

      Files.writeString(site.folder().resolve("robots.txt"), "spoilt", UTF_8);
      assertThat(preview.get("robots.txt").body()).doesNotContain("spoilt");
    }

    assertThat(site.identities().keySet()).isEqualTo(before.keySet());
    assertThat(new BuiltSite(root.resolve(".jiedu/preview")).texts().values())
        .noneMatch(text -> text.contains("/-/preview.js"));
  }

  @Test
  void showsDraftsAndWhatIsToComeWhereAskedTo() throws Exception {
    String good = Files.readString(text("package.yaml"), UTF_8);
    Files.writeString(
        text("package.yaml"),
        good.replaceFirst("published: .*", "published: 2099-03-01") + "draft: true\n",
        UTF_8);
    String path = "zh/interpretations/" + id + "/";

    try (PreviewProcess preview = PreviewProcess.start(root)) {
      assertThat(preview.get(path).statusCode()).isEqualTo(404);
    }
    try (PreviewProcess preview = PreviewProcess.start(root, "--drafts", "--future")) {
      assertThat(preview.get(path).body())
          .contains("A draft: only the preview shows it.")
          .contains("readers see it from 2099-03-01 on");
    }
  }

  @Test
  void tellsOpenPagesWhereToFollow() throws Exception {
    try (PreviewProcess preview = PreviewProcess.start(root, "--follow");
        EventReader page = EventReader.open(preview.port(), "")) {
      assertThat(preview.get("").body()).contains(" data-follow></script>");

      retitle("改名");

      String change = page.next("change", data -> data.contains("/zh/interpretations/")).data();
      assertThat(change.substring(change.indexOf("\"pages\":")))
          .isEqualTo(
              "\"pages\":[\"/interpretations/%1$s/\",\"/zh/interpretations/%1$s/\"]}"
                  .formatted(id));
    }
  }

  @Test
  void readsNothingThroughALinkInTheContent() throws Exception {
    Files.writeString(folder.resolve("secret.txt"), "secret", UTF_8);
    Files.createSymbolicLink(text("linked.md"), folder.resolve("secret.txt"));
    Files.createSymbolicLink(root.resolve("content/interpretations/linked"), folder);
    try (PreviewProcess preview = PreviewProcess.start(root)) {
      for (String path : List.of("interpretations/linked/secret.txt", "linked.md")) {
        assertThat(preview.get(path).statusCode()).isIn(404, 503);
      }
    }
  }

  @Test
  void takesTheNextPortAndSaysSo() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        PreviewProcess preview =
            PreviewProcess.start(
                root, Map.of(), List.of("--port", String.valueOf(taken.getLocalPort())))) {
      assertThat(preview.port()).isGreaterThan(taken.getLocalPort());
      preview.await("Port " + taken.getLocalPort() + " is taken");
    }
  }

  @Test
  void endsCleanAtCtrlC() throws Exception {
    try (PreviewProcess preview = PreviewProcess.start(root)) {
      retitle("改名");
      preview.await("zh.md: ");
      retitle("又改名");

      assertThat(preview.end("INT")).isEqualTo(ExitCode.INTERRUPTED);
      assertThat(preview.complained()).doesNotContain("Exception");
    }

    try (Stream<Path> left = Files.list(root.resolve(".jiedu"))) {
      assertThat(left.map(path -> String.valueOf(path.getFileName())))
          .allMatch(
              name ->
                  name.matches(
                      "\\.gitignore|schemas|build\\.lock|(manifest|memory)-[0-9a-f]+\\.(txt|bin)(\\.indexes)?|pictures|preview|previewing"));
    }
    assertThat(root.resolve(".jiedu/previewing/build.holder")).doesNotExist();
    assertThat(JieduRun.in(root, "build").code()).isZero();
  }

  @Test
  void isTheOnlyOneOfItsWorkspace() throws Exception {
    try (PreviewProcess preview = PreviewProcess.start(root)) {
      assertThatThrownBy(() -> PreviewProcess.start(root))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("There is a preview of " + root + " already");
      assertThat(preview.get("").statusCode()).isEqualTo(200);
    }
    try (PreviewProcess next = PreviewProcess.start(root)) {
      assertThat(next.get("").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void refusesAPortThatIsNone() {
    JieduRun run = JieduRun.in(root, "preview", "--port", "65536");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--port must be from 0 to 65535.");
  }

  @Test
  void opensTheBrowserOrSaysThatItCannot() throws Exception {
    Path programs = Files.createDirectory(folder.resolve("programs"));
    Path opened = folder.resolve("opened");

    try (PreviewProcess preview =
        PreviewProcess.start(
            root, Map.of("PATH", programs.toString()), List.of("--port", "0", "--open"))) {
      preview.await("please open " + preview.address() + " yourself");
    }
    Path program = programs.resolve("xdg-open");
    Files.writeString(program, "#!/bin/sh\nprintf %s \"$1\" >'" + opened + "'\n", UTF_8);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    try (PreviewProcess preview =
        PreviewProcess.start(
            root, Map.of("PATH", programs.toString()), List.of("--port", "0", "--open"))) {
      while (!Files.exists(opened) || Files.size(opened) == 0) {
        Thread.sleep(20);
      }
      assertThat(Files.readString(opened, UTF_8)).isEqualTo(preview.address());
    }
  }

  @Test
  void knowsHowEachSystemOpensAnAddress() {
    assertThat(Browser.command("Linux", "http://x/")).containsExactly("xdg-open", "http://x/");
    assertThat(Browser.command("Mac OS X", "http://x/")).containsExactly("open", "http://x/");
    assertThat(Browser.command("Windows 11", "http://x/"))
        .containsExactly("cmd", "/c", "start", "", "http://x/");
  }

  private Path text(String name) {
    return root.resolve("content/interpretations").resolve(id).resolve(name);
  }

  private void retitle(String words) throws IOException {
    String old = Files.readString(text("zh.md"), UTF_8);
    Files.writeString(text("zh.md"), old.replaceFirst("title: ", "title: " + words), UTF_8);
  }

  /** Waits until pages are told that the package's page changed and it bears the new title. */
  private void awaitTitle(PreviewProcess preview, EventReader page, String title) throws Exception {
    String path = "zh/interpretations/" + id + "/";
    while (!preview.get(path).body().contains(title)) {
      page.next("change", change -> change.contains("/" + path));
    }
  }
}
