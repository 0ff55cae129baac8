package org.jiedu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jiedu.diagnostic.Message;
import org.jiedu.output.SiteLock;
import org.jiedu.portal.AuditFault;
import org.jiedu.portal.AuditLog;
import org.jiedu.portal.PortalException;
import org.jiedu.portal.PortalFolder;
import org.jiedu.portal.PortalInit;
import org.jiedu.portal.Release;
import org.jiedu.portal.ReleaseDifference;
import org.jiedu.portal.Releases;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The receiving side: makes a portal, and looks after its releases. */
@Command(name = "portal")
final class PortalCommand implements Callable<Integer> {
  /** How releases are listed. */
  enum Format {
    text,
    json
  }

  private final Jiedu jiedu;

  @Spec private CommandLine.Model.CommandSpec spec;

  PortalCommand(Jiedu jiedu) {
    this.jiedu = jiedu;
  }

  /** Says which commands there are where none is named. */
  @Override
  public Integer call() {
    spec.commandLine().usage(jiedu.terminal().err());
    return ExitCode.USAGE;
  }

  /** Makes a portal. */
  @Command(name = "init")
  int init(@Parameters(paramLabel = "DIR", index = "0") Path dir) throws IOException {
    Path target = jiedu.folder().resolve(dir).normalize();
    if (jiedu.folder().startsWith(target)) {
      throw jiedu.usage(
          spec,
          Message.of(
              "不能在当前文件夹里就地新建；请写一个新文件夹的名字。",
              "A portal is not made in the current folder; name a new one."));
    }
    try {
      PortalFolder folder = PortalInit.create(target);
      new AuditLog(folder, jiedu.clock()).append("init", AuditLog.CONSOLE, new TreeMap<>());
    } catch (PortalException refused) {
      throw jiedu.usage(spec, refused.sentence());
    }
    jiedu.terminal().out().println(jiedu.shown(target));
    jiedu.say(
        Message.of(
            "接收端建好了。下一步：看一看 {0}，再用 jiedu portal account add {1} 添加账号。",
            "The portal is made. Next: look into {0}, and add accounts with jiedu portal account"
                + " add {1}.",
            jiedu.shown(target.resolve("portal.yaml")),
            jiedu.shown(target)));
    return ExitCode.OK;
  }

  /** Lists the releases, newest first. */
  @Command(name = "releases")
  int releases(
      @Parameters(paramLabel = "DIR", index = "0") Path dir,
      @Option(names = "--format", paramLabel = "text|json", defaultValue = "text") Format format)
      throws IOException {
    Releases releases = Releases.of(folder(dir));
    ReleaseList list = new ReleaseList(releases.list(), releases.live(), releases.held());
    switch (format) {
      case text -> list.print(jiedu.terminal().out());
      case json -> list.write(jiedu.terminal().out());
    }
    if (list.releases().isEmpty()) {
      jiedu.say(Message.of("还没有发布过。", "Nothing has been released yet."));
    }
    return ExitCode.OK;
  }

  /** Shows an older release, or the newest again. */
  @Command(name = "rollback")
  int rollback(
      @Parameters(paramLabel = "DIR", index = "0") Path dir,
      @Parameters(paramLabel = "RELEASE", index = "1", arity = "0..1") Optional<Integer> number,
      @Option(names = "--resume") boolean isResumed)
      throws IOException {
    if (isResumed && number.isPresent()) {
      throw jiedu.usage(
          spec,
          Message.of(
              "--resume 回到最新的版本，后面不写版本号。",
              "--resume returns to the newest release and takes no number."));
    }
    PortalFolder folder = folder(dir);
    try (SiteLock lock = folder.lock()) {
      Releases releases = Releases.open(folder, lock, jiedu.clock());
      Optional<Release> before = releases.live();
      Release target = target(releases, before, number, isResumed);
      List<ReleaseDifference> differences =
          isResumed ? releases.resume() : releases.rollback(target);
      if (!differences.isEmpty()) {
        print(differences);
        jiedu.say(
            Message.of(
                "版本{0}有{1}处与清单不符，没有切换。",
                "Release {0} differs from its manifest in {1} files; nothing was switched.",
                target.number(),
                differences.size()));
        return ExitCode.CONTENT;
      }
      note(folder, isResumed ? "resume" : "rollback", before, target);
      tell(target, isResumed);
      return ExitCode.OK;
    }
  }

  private Release target(
      Releases releases, Optional<Release> live, Optional<Integer> number, boolean isResumed)
      throws IOException {
    List<Release> list = releases.list();
    Optional<Release> found;
    if (number.isPresent()) {
      found = releases.find(number.get());
    } else if (isResumed) {
      found = list.stream().findFirst();
    } else {
      boolean isSpoilt = live.isEmpty() && !releases.verify().isEmpty();
      int below = live.map(Release::number).orElse(isSpoilt ? Integer.MAX_VALUE : 0);
      found = list.stream().filter(one -> one.number() < below).findFirst();
    }
    return found.orElseThrow(
        () ->
            jiedu.usage(
                spec,
                number.isPresent()
                    ? Message.of(
                        "没有版本{0}；用 jiedu portal releases 看有哪些。",
                        "There is no release {0}; jiedu portal releases lists them.", number.get())
                    : Message.of("没有可以切换的版本。", "There is no release to switch to.")));
  }

  private void note(PortalFolder folder, String kind, Optional<Release> before, Release target)
      throws IOException {
    Map<String, String> fields =
        Map.of(
            "from", before.map(one -> Integer.toString(one.number())).orElse(""),
            "to", Integer.toString(target.number()),
            "commit", target.commit());
    new AuditLog(folder, jiedu.clock()).append(kind, AuditLog.CONSOLE, new TreeMap<>(fields));
  }

  private void tell(Release target, boolean isResumed) {
    jiedu.terminal().out().println(target.number());
    jiedu.say(
        isResumed
            ? Message.of("已回到最新的版本{0}。", "The newest release, {0}, is live again.", target.number())
            : Message.of(
                "版本{0}已上线，到下一次推送成功为止，重启也不变；用 --resume 提前回到最新的版本。",
                "Release {0} is live until the next push is accepted, restarts or not; --resume"
                    + " returns to the newest before that.",
                target.number()));
  }

  /** Holds the live release to its manifest, and the audit log to itself. */
  @Command(name = "verify")
  int verify(@Parameters(paramLabel = "DIR", index = "0") Path dir) throws IOException {
    PortalFolder folder = folder(dir);
    Releases releases = Releases.of(folder);
    Optional<Release> live = releases.live();
    List<ReleaseDifference> differences = releases.verify();
    List<AuditFault> faults = new AuditLog(folder, jiedu.clock()).verify();
    print(differences);
    faults.forEach(this::print);
    jiedu.say(
        live.map(
                release ->
                    Message.of(
                        "线上是版本{0}，{1}个文件，{2}处与清单不符。",
                        "Release {0} is live: {1} files, {2} differ from the manifest.",
                        release.number(),
                        release.files(),
                        differences.size()))
            .orElse(
                differences.isEmpty()
                    ? Message.of("还没有发布过。", "Nothing has been released yet.")
                    : Message.of(
                        "线上的版本不完整；用 jiedu portal rollback 切换到完整的版本。",
                        "What is live is no whole release; jiedu portal rollback shows one that"
                            + " is."))
            .and(
                faults.isEmpty()
                    ? Message.of("日志完好。", " The log is whole.")
                    : Message.of("日志有{0}处问题。", " The log has {0} faults.", faults.size())));
    return differences.isEmpty() && faults.isEmpty() ? ExitCode.OK : ExitCode.CONTENT;
  }

  private void print(List<ReleaseDifference> differences) {
    for (ReleaseDifference one : differences) {
      Message kind =
          switch (one.kind()) {
            case CHANGED -> Message.of("改动", "changed");
            case MISSING -> Message.of("缺少", "missing");
            case ADDED -> Message.of("多出", "added");
          };
      jiedu.terminal().out().println(kind.in(jiedu.language()) + " " + Excerpt.shown(one.path()));
    }
  }

  private void print(AuditFault fault) {
    jiedu
        .terminal()
        .out()
        .println(
            String.format(Locale.ROOT, "audit.jsonl:%d: ", fault.line())
                + fault.message().in(jiedu.language()));
  }

  private PortalFolder folder(Path dir) {
    return jiedu.portal(spec, dir);
  }
}
