package org.jiedu.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jiedu.build.BuildMemory;
import org.jiedu.build.BuildSettings;
import org.jiedu.build.MemoryFile;
import org.jiedu.build.Progress;
import org.jiedu.build.SiteBuild;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.history.History;
import org.jiedu.library.Shown;
import org.jiedu.output.SiteChange;
import org.jiedu.page.Pictures;
import org.jiedu.source.Moment;
import org.jiedu.workspace.Site;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Builds the whole site. */
@Command(name = "build")
final class BuildCommand implements Callable<Integer> {
  private static final int MOST_JOBS = 256;

  private final Jiedu jiedu;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--base-url", paramLabel = "URL")
  private Optional<String> baseUrl = Optional.empty();

  @Option(names = "--jobs", paramLabel = "N")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(names = "--as-of", paramLabel = "MOMENT")
  private Optional<String> asOf = Optional.empty();

  @Option(names = "--pictures", paramLabel = "asked|all|none")
  private PictureChoice pictures = PictureChoice.asked;

  @Option(names = "--font", paramLabel = "FILE")
  private List<Path> fonts = List.of();

  /** Which packages have pictures. */
  enum PictureChoice {
    asked,
    all,
    none
  }

  BuildCommand(Jiedu jiedu) {
    this.jiedu = jiedu;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Stopwatch stopwatch = Stopwatch.start();
    Path root = jiedu.root();
    Path target =
        output.map(jiedu.folder()::resolve).orElse(root.resolve("site/public")).normalize();
    BuildSettings settings = settings(root);
    Diagnostics diagnostics = new Diagnostics();
    Optional<SiteBuild.Result> result =
        MemoryFile.ofSite(settings, target)
            .remembering(memory -> build(settings, target, diagnostics, memory));
    List<Diagnostic> found = diagnostics.sorted();
    new DiagnosticPrinter(jiedu).print(found);
    if (result.isEmpty()) {
      jiedu.say(refused(found));
      return ExitCode.CONTENT;
    }
    jiedu.say(done(result.get(), jiedu.shown(target), stopwatch));
    return ExitCode.OK;
  }

  private Optional<SiteBuild.Result> build(
      BuildSettings settings, Path target, Diagnostics diagnostics, BuildMemory memory)
      throws IOException, InterruptedException {
    try (ProgressTalk talk = new ProgressTalk(jiedu, Stopwatch.start())) {
      return new SiteBuild(settings.telling(talk), target, diagnostics, Diagnostic::isError, memory)
          .run();
    }
  }

  private BuildSettings settings(Path root) {
    if (jobs < 1 || jobs > MOST_JOBS) {
      throw jiedu.usage(
          spec, Message.of("--jobs 应当在1到{0}之间。", "--jobs must be from 1 to {0}.", MOST_JOBS));
    }
    Optional<Moment> moment = asOf.map(this::moment);
    return new BuildSettings(
        root,
        jobs,
        moment,
        jiedu.clock(),
        baseUrl.map(this::url),
        drawing(),
        History::of,
        Shown.TO_READERS,
        Progress.NONE);
  }

  private BuildSettings.Drawing drawing() {
    Pictures chosen =
        switch (pictures) {
          case asked -> Pictures.ASKED;
          case all -> Pictures.ALL;
          case none -> Pictures.NONE;
        };
    return new BuildSettings.Drawing(chosen, jiedu.resolved(fonts));
  }

  private Moment moment(String text) {
    return Moment.parse(text)
        .orElseThrow(
            () ->
                jiedu.usage(
                    spec,
                    Message.of(
                        "--as-of 应当是日期或时刻，例如 2026-03-10 或 2026-03-10T10:00。",
                        "--as-of takes a day or a moment such as 2026-03-10T10:00.")));
  }

  private URI url(String text) {
    return Site.parseUrl(text)
        .orElseThrow(
            () ->
                jiedu.usage(
                    spec,
                    Message.of(
                        "--base-url 应当是以 https:// 开头的网址，不带 ? 和 # 后面的部分。",
                        "--base-url takes an address that begins with https://, without ? and #"
                            + " and what follows them.")));
  }

  private static Message refused(List<Diagnostic> found) {
    return Message.of(
        "有{0}个错误，没有生成网站；原来的网站没有变。",
        "There are {0} errors; the site was not built and stays as it was.",
        FindingCount.of(found).errors());
  }

  private static Message done(SiteBuild.Result result, String target, Stopwatch stopwatch) {
    SiteChange change = result.change();
    if (change.isNone()) {
      return Message.of(
          "网站没有变化：{0}个页面，在 {1}（{2}秒）。",
          "The site is unchanged: {0} pages in {1} ({2} s).",
          result.pages(),
          target,
          stopwatch.seconds());
    }
    return Message.of(
        "生成了{0}个页面，在 {1}：新增{2}个文件，改动{3}个，删除{4}个（{5}秒）。",
        "Built {0} pages in {1}: {2} files added, {3} changed, {4} gone ({5} s).",
        result.pages(),
        target,
        change.added(),
        change.changed(),
        change.gone(),
        stopwatch.seconds());
  }
}
