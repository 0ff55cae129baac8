package org.jiedu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jiedu.build.BuildSettings;
import org.jiedu.build.MemoryFile;
import org.jiedu.build.SiteBuild;
import org.jiedu.check.Checks;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.git.GitProgram;
import org.jiedu.output.SiteLock;
import org.jiedu.output.ToolFolder;
import org.jiedu.page.Pictures;
import org.jiedu.publish.Authorship;
import org.jiedu.publish.CommitText;
import org.jiedu.publish.Destination;
import org.jiedu.publish.SiteFiles;
import org.jiedu.publish.SitePublisher;
import org.jiedu.publish.Source;
import org.jiedu.workspace.Site;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks, builds, and puts the site onto a branch of a Git repository. */
@Command(name = "publish")
final class PublishCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Jiedu jiedu;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "REMOTE", index = "0")
  private String remote = "";

  @Option(names = "--branch", paramLabel = "NAME")
  private String branch = "site";

  @Option(names = "--dry-run")
  private boolean isDryRun;

  @Option(names = "--allow-dirty")
  private boolean isDirtyAllowed;

  PublishCommand(Jiedu jiedu) {
    this.jiedu = jiedu;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PublishAnswer answer = new PublishAnswer(jiedu, Stopwatch.start());
    if (!Destination.isBranch(branch)) {
      throw jiedu.usage(spec, Message.of("“{0}”不能作分支名。", "No branch can be named {0}.", branch));
    }
    Path root = jiedu.root();
    ToolFolder folder = ToolFolder.of(root);
    try (SiteLock lock = folder.lock(PATIENCE)) {
      try {
        return publish(folder, lock, answer);
      } finally {
        folder.removeTrial();
      }
    }
  }

  private int publish(ToolFolder folder, SiteLock lock, PublishAnswer answer)
      throws IOException, InterruptedException {
    GitProgram git = GitProgram.in(jiedu.root(), jiedu.terminal().environment());
    Source source = Source.of(git);
    if (!source.isClean() && !isDirtyAllowed) {
      return answer.refused(source);
    }
    Destination destination = Destination.find(git, jiedu.folder(), remote, branch);
    Path site = isDryRun ? folder.trial() : jiedu.root().resolve("site/public");
    Optional<SiteBuild.Result> built = build(site, lock);
    if (built.isEmpty()) {
      return ExitCode.CONTENT;
    }
    if (!isDirtyAllowed && !Source.of(git).equals(source)) {
      return answer.changedMeanwhile();
    }
    SitePublisher publisher = new SitePublisher(git, folder, destination);
    SiteFiles files = new SiteFiles(site, built.get().manifest());
    if (isDryRun) {
      return answer.of(publisher.compare(files), destination);
    }
    Authorship authorship = Authorship.of(git, portal(built.get().site()));
    CommitText text = new CommitText(jiedu.language(), source);
    return answer.of(publisher.publish(files, authorship, text), destination);
  }

  private Optional<SiteBuild.Result> build(Path site, SiteLock lock)
      throws IOException, InterruptedException {
    Diagnostics diagnostics = Diagnostics.insistingOn(Checks.publicationRules());
    BuildSettings settings = settings();
    // A trial is gone when it has been looked at.
    Optional<SiteBuild.Result> built =
        isDryRun
            ? new SiteBuild(settings, site, diagnostics).run(lock)
            : MemoryFile.ofSite(settings, site)
                .remembering(
                    memory ->
                        new SiteBuild(settings, site, diagnostics, Diagnostic::isError, memory)
                            .run(lock));
    List<Diagnostic> found = diagnostics.sorted();
    new DiagnosticPrinter(jiedu).print(found);
    if (built.isEmpty()) {
      jiedu.say(
          Message.of(
              "有{0}个错误，没有发布。",
              "There are {0} errors; nothing was published.", FindingCount.of(found).errors()));
    }
    return built;
  }

  private BuildSettings settings() {
    return BuildSettings.of(
        jiedu.root(),
        Runtime.getRuntime().availableProcessors(),
        jiedu.clock(),
        new BuildSettings.Drawing(Pictures.ASKED, List.of()));
  }

  private Authorship.Portal portal(Site site) {
    String name = site.name().in(site.languages().get(0)).orElse("jiedu");
    String host = Optional.ofNullable(site.url().getHost()).orElse("localhost");
    return new Authorship.Portal(name, host, Instant.now(jiedu.clock()), site.timeZone());
  }
}
