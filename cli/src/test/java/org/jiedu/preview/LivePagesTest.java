package org.jiedu.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.jiedu.build.Unseen;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.diagnostic.Severity;
import org.jiedu.output.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What open pages are told. */
final class LivePagesTest {
  private static final Edits TEXT = Edits.of(Set.of("content/interpretations/x/zh.md"));
  private static final Set<String> PAGES =
      Set.of("zh/interpretations/x/index.html", "interpretations/x/index.html", "index.html");
  private static final Diagnostic ERROR =
      new Diagnostic(
          Rule.error("section-missing"),
          Severity.ERROR,
          new Place("content/interpretations/x/zh.md", 3, 1, 3, 2),
          Message.of("缺少一节", "a section <is> \"missing\"\nhere"));

  @TempDir Path folder;

  private SmallSite site = new SmallSite(Path.of(""), List.of(), List.of());
  private PreviewServer server = bind(Duration.ofSeconds(20));

  private static PreviewServer bind(Duration patience) {
    try {
      return PreviewServer.bind(0, new PreviewHtml("en", true), patience);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void serve() throws IOException {
    site = SmallSite.in(folder.resolve("site"));
    server.show(site.outcome(Set.of()), Edits.ANYTHING);
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void areToldWhichAddressesChangedAndWhereTheEditIsSeen() throws IOException {
    try (EventReader page = listening()) {
      server.show(site.outcome(PAGES), TEXT);

      assertThat(page.next("change", data -> true).data())
          .isEqualTo(
              "{\"all\":false,\"paths\":[\"/\",\"/interpretations/x/\",\"/zh/interpretations/x/\"],"
                  + "\"styles\":[],\"pages\":[\"/interpretations/x/\",\"/zh/interpretations/x/\"]}");
    }
  }

  @Test
  void keepWhatIsNamedByItsContent() throws IOException {
    String answer = new PlainClient(server.port()).ask("GET /assets/site.0123456789.css HTTP/1.1");

    assertThat(answer)
        .containsIgnoringCase("Cache-Control: max-age=31536000, immutable")
        .doesNotContain("no-store");
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080/zh/interpretations/x/?a=1, zh/interpretations/x/index.html",
    "http://127.0.0.1:8080/zh/%E4%B8%80.html, zh/一.html",
    "http://127.0.0.1:8080/, index.html"
  })
  void areKnownWhileTheyAreRead(String referrer, String path) throws IOException {
    try (EventReader page = EventReader.open(server.port(), version(), referrer)) {
      server.show(site.outcome(PAGES), TEXT);

      assertThat(page.next("change", data -> true).data()).contains("/zh/interpretations/x/");
      assertThat(server.read()).containsExactly(path);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"about:client", "http://[", "http://127.0.0.1:8080", "%"})
  void mayKeepToThemselvesWhichTheyAre(String referrer) throws IOException {
    try (EventReader page = EventReader.open(server.port(), version(), referrer)) {
      server.show(site.outcome(PAGES), TEXT);

      assertThat(page.next("change", data -> true).data()).contains("/zh/interpretations/x/");
      assertThat(server.read()).isEmpty();
    }
  }

  @Test
  void areToldOfWhatHasGone() throws IOException {
    try (EventReader page = listening()) {
      site.entries().removeIf(entry -> entry.path().startsWith("bo/"));
      server.show(site.outcome(Set.of("bo/interpretations/x/index.html")), TEXT);

      assertThat(page.next("change", data -> true).data())
          .contains("\"paths\":[\"/bo/interpretations/x/\"]");
    }
  }

  @Test
  void areToldNothingWhenNothingChanged() throws IOException {
    try (EventReader page = listening()) {
      server.show(site.outcome(Set.of()), TEXT);
      server.show(site.outcome(Set.of("index.html")), TEXT);

      assertThat(page.next("change", data -> true).data()).contains("\"paths\":[\"/\"]");
    }
  }

  @Test
  void areToldTheStylesOnlyWhereNothingElseWasEdited() throws IOException {
    Set<String> changed = new TreeSet<>(PAGES);
    changed.add("assets/site.aaaaaaaaaa.css");
    site.entries().removeIf(entry -> entry.path().startsWith("assets/"));
    site.with("assets/site.aaaaaaaaaa.css", "body { color: red }");
    try (EventReader page = listening()) {
      server.show(site.outcome(changed), Edits.of(Set.of("site/assets", "site/assets/site.css")));

      assertThat(page.next("change", data -> true).data())
          .isEqualTo(
              "{\"all\":false,\"paths\":[],\"styles\":[\"/assets/site.aaaaaaaaaa.css\"],"
                  + "\"pages\":[]}");
    }
  }

  @Test
  void areToldTheirPathsWhereATextWasEditedBesideTheStyle() throws IOException {
    Set<String> changed = new TreeSet<>(PAGES);
    changed.add("assets/site.aaaaaaaaaa.css");
    site.with("assets/site.aaaaaaaaaa.css", "body { color: red }");
    try (EventReader page = listening()) {
      server.show(
          site.outcome(changed),
          Edits.of(Set.of("site/assets/site.css", "content/interpretations/x/zh.md")));

      assertThat(page.next("change", data -> true).data())
          .contains("\"/zh/interpretations/x/\"")
          .contains("\"styles\":[]");
    }
  }

  @Test
  void areToldOfAnotherBannerThoughTheFileIsTheSame() throws IOException {
    try (EventReader page = listening()) {
      site.unseen().add(new Unseen("interpretations/x", true, Optional.empty()));
      server.show(site.outcome(Set.of()), TEXT);

      assertThat(page.next("change", data -> true).data())
          .contains("/bo/interpretations/x/", "\"/interpretations/x/\"");
    }
  }

  @Test
  void areToldToLoadAgainWhereTooMuchChanged() throws IOException {
    Set<String> many = new TreeSet<>();
    for (int i = 0; i < 500; i++) {
      many.add("zh/interpretations/" + i + "/index.html");
    }
    try (EventReader page = listening()) {
      server.show(site.outcome(many), TEXT);

      assertThat(page.next("change", data -> true).data()).contains("\"all\":true,\"paths\":[]");
    }
  }

  @Test
  void hearWhatTheyMissedWhenTheyComeAgain() throws IOException {
    String known = version();
    server.show(site.outcome(Set.of("index.html")), TEXT);
    server.show(site.outcome(Set.of("bo/interpretations/x/index.html")), TEXT);

    try (EventReader page = EventReader.open(server.port(), known)) {
      EventReader.Event first = page.next();
      EventReader.Event second = page.next();

      assertThat(first.data()).contains("\"paths\":[\"/\"]");
      assertThat(second.data()).contains("\"paths\":[\"/bo/interpretations/x/\"]");
      assertThat(second.id()).isEqualTo(version());
      assertThat(page.next().kind()).isEqualTo("findings");
    }
  }

  @Test
  void loadAgainWhenTheyAreOfAnotherRun() throws IOException {
    for (String known : List.of("", "0000-1", "x", "%0d%0a")) {
      try (EventReader page = EventReader.open(server.port(), known)) {
        EventReader.Event event = page.next();

        assertThat(event.data()).as(known).contains("\"all\":true");
        assertThat(event.id()).isEqualTo(version());
      }
    }
  }

  @Test
  void seeFindingsComeAndGo() throws IOException {
    try (EventReader page = EventReader.open(server.port(), version())) {
      assertThat(page.next().data()).isEqualTo("\"\"");

      server.show(new Rebuild.Outcome(Optional.empty(), List.of(ERROR)), TEXT);
      String html = page.next("findings", data -> true).data();
      assertThat(html)
          .contains("1 errors")
          .contains("<code>content/interpretations/x/zh.md:3:1</code>")
          .contains("a section &lt;is&gt; &quot;missing&quot; here")
          .contains("href=\\\"/-/rules/section-missing\\\"");

      server.show(site.outcome(Set.of()), TEXT);
      assertThat(page.next("findings", data -> true).data()).isEqualTo("\"\"");
    }
  }

  @Test
  void keepTheLastGoodPageUnderTheFindings() throws IOException {
    server.show(new Rebuild.Outcome(Optional.empty(), List.of(ERROR)), TEXT);

    assertThat(new PlainClient(server.port()).ask("GET / HTTP/1.1"))
        .startsWith("HTTP/1.1 200 ")
        .contains("home");
  }

  @Test
  void letTheOldestGoWhereTooManyListen() throws IOException {
    List<EventReader> pages = new ArrayList<>();
    try {
      for (int i = 0; i < 80; i++) {
        pages.add(listening());
      }
      server.show(site.outcome(PAGES), TEXT);

      assertThat(pages.get(79).next("change", data -> true).data()).contains("/zh/");
      assertThatThrownBy(() -> pages.get(0).next("change", data -> true))
          .isInstanceOf(IOException.class);
      assertThat(new PlainClient(server.port()).ask("GET / HTTP/1.1")).contains("home");
    } finally {
      for (EventReader page : pages) {
        page.close();
      }
    }
  }

  @Test
  void keepNobodyFromHearingByNotReading() throws IOException {
    Set<String> many = new TreeSet<>();
    for (int i = 0; i < 399; i++) {
      many.add("zh/" + "long".repeat(100) + "/" + i + "/index.html");
    }
    try (EventReader deaf = listening();
        EventReader page = listening()) {
      for (int round = 0; round < 200; round++) {
        server.show(site.outcome(many), TEXT);
        assertThat(page.next("change", data -> true).data()).contains("/398/");
      }

      // 32 MB are more than a connection holds and than waits for one that does not read.
      assertThatThrownBy(() -> deaf.next("none", data -> true)).isInstanceOf(IOException.class);
    }
  }

  /** A file that has no end, and tells when it is let go of. */
  private record Endless(CountDownLatch closed) implements SeekableByteChannel {
    @Override
    public int read(ByteBuffer buffer) {
      int count = buffer.remaining();
      buffer.position(buffer.limit());
      return count;
    }

    @Override
    public int write(ByteBuffer buffer) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long position() {
      return 0;
    }

    @Override
    public SeekableByteChannel position(long position) {
      return this;
    }

    @Override
    public long size() {
      return Long.MAX_VALUE / 2;
    }

    @Override
    public SeekableByteChannel truncate(long size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
      return closed.getCount() > 0;
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  @Test
  void outliveClientsThatTakeNothing() throws Exception {
    CountDownLatch cut = new CountDownLatch(1);
    Rebuild.Site endless =
        new Rebuild.Site(
            Manifest.of(List.of(Manifest.Entry.of("film.mp4", new byte[1]))),
            path -> new Endless(cut),
            new TreeSet<>(),
            List.of("zh"),
            "/",
            List.of(),
            1,
            Instant.MAX);
    try (PreviewServer impatient = bind(Duration.ofMillis(200))) {
      impatient.show(new Rebuild.Outcome(Optional.of(endless), List.of()), Edits.ANYTHING);
      impatient.start();
      try (EventReader page = EventReader.open(impatient.port(), "");
          Socket stalled = new PlainClient(impatient.port()).connect()) {
        stalled
            .getOutputStream()
            .write(
                ("GET /film.mp4 HTTP/1.1\r\nHost: localhost:" + impatient.port() + "\r\n\r\n")
                    .getBytes(UTF_8));

        cut.await();
        impatient.show(site.outcome(PAGES), TEXT);

        assertThat(page.next("change", data -> data.contains("/zh/")).id()).isNotEmpty();
      }
    }
  }

  private EventReader listening() throws IOException {
    EventReader page = EventReader.open(server.port(), version());
    page.next("findings", data -> true);
    return page;
  }

  private String version() throws IOException {
    String page = new PlainClient(server.port()).ask("GET / HTTP/1.1");
    String mark = "data-version=\"";
    int start = page.indexOf(mark) + mark.length();
    return page.substring(start, page.indexOf('"', start));
  }
}
