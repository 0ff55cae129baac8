package org.jiedu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jiedu.build.BuildSettings;
import org.jiedu.diagnostic.Message;
import org.jiedu.library.Shown;
import org.jiedu.page.Pictures;
import org.jiedu.preview.Edits;
import org.jiedu.preview.Preview;
import org.jiedu.preview.RememberingRebuild;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the site while it is written. */
@Command(name = "preview")
final class PreviewCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;
  private static final long PATIENCE_SECONDS = 5;

  private final Jiedu jiedu;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Option(names = "--port", paramLabel = "N")
  private int port = 8000;

  @Option(names = "--open")
  private boolean isToOpen;

  @Option(names = "--follow")
  private boolean isFollowing;

  @Option(names = "--drafts")
  private boolean hasDrafts;

  @Option(names = "--future")
  private boolean hasFuture;

  PreviewCommand(Jiedu jiedu) {
    this.jiedu = jiedu;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > LAST_PORT) {
      throw jiedu.usage(
          spec, Message.of("--port 应当在0到65535之间。", "--port must be from 0 to 65535."));
    }
    Path root = jiedu.root();
    Preview.limitConnections();
    CountDownLatch ended = new CountDownLatch(1);
    Preview.Wishes wishes = new Preview.Wishes(port, jiedu.language(), isFollowing);
    try (RememberingRebuild rebuild = new RememberingRebuild(settings(root));
        Preview preview = Preview.open(root, rebuild, wishes, jiedu.clock())) {
      Thread running = Thread.currentThread();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(preview, running, ended)));
      run(preview);
    } finally {
      ended.countDown();
    }
    return ExitCode.OK;
  }

  /** Lets a rebuild that is under way come to its end, so that nothing is left half. */
  private static void end(Preview preview, Thread running, CountDownLatch ended) {
    preview.stop();
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        running.interrupt();
        ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Preview preview) throws IOException, InterruptedException {
    Stopwatch stopwatch = Stopwatch.start();
    PreviewLog log = new PreviewLog(jiedu);
    var first = preview.start();
    jiedu.terminal().out().println(preview.address());
    jiedu.terminal().out().flush();
    if (port != 0 && preview.port() != port) {
      jiedu.say(
          Message.of(
              "端口{0}已经有程序占着，改用{1}。",
              "Port {0} is taken by another program; this is {1}.",
              String.valueOf(port),
              String.valueOf(preview.port())));
    }
    if (preview.isLooking()) {
      jiedu.say(
          Message.of(
              "这里的文件系统不通知改动，改为定时查看，保存后要多等一会儿。",
              "The file system tells of no changes here: files are looked at again and again, and a"
                  + " save is seen a little later."));
    }
    log.rebuilt(first, Edits.ANYTHING, stopwatch.elapsed());
    jiedu.say(
        Message.of(
            "预览在 {0}，保存后页面自动更新；按 Ctrl-C 停止。",
            "The preview is at {0} and follows every save; Ctrl-C stops it.", preview.address()));
    if (isToOpen) {
      open(preview.address());
    }
    preview.run(log);
  }

  private void open(String address) {
    if (!Browser.open(address)) {
      jiedu.say(
          Message.of(
              "没能打开浏览器；请自己打开 {0}。",
              "No browser could be opened; please open {0} yourself.", address));
    }
  }

  private BuildSettings settings(Path root) {
    int jobs = Runtime.getRuntime().availableProcessors();
    return BuildSettings.of(
            root, jobs, jiedu.clock(), new BuildSettings.Drawing(Pictures.ASKED, List.of()))
        .showing(new Shown(hasDrafts, hasFuture));
  }
}
