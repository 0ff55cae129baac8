package org.jiedu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jiedu.author.NewWorkspace;
import org.jiedu.diagnostic.Message;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a new workspace. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Jiedu jiedu;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "DIR", arity = "0..1")
  private Optional<Path> folder = Optional.empty();

  InitCommand(Jiedu jiedu) {
    this.jiedu = jiedu;
  }

  @Override
  public Integer call() throws IOException {
    Path target = jiedu.folder().resolve(folder.orElse(Path.of(""))).normalize();
    for (String name : List.of("site", "content")) {
      if (Files.exists(target.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
        throw jiedu.usage(
            spec,
            Message.of(
                "{0} 里已经有 {1}，什么都没有写；请换一个文件夹。",
                "{0} holds {1} already; nothing was written: take another folder.", target, name));
      }
    }
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw jiedu.usage(spec, Message.of("{0} 不是文件夹。", "{0} is no folder.", target));
    }
    LocalDate today = LocalDate.ofInstant(jiedu.clock().instant(), ZONE);
    NewWorkspace.write(target, today)
        .forEach(file -> jiedu.terminal().out().println(jiedu.shown(target.resolve(file))));
    if (!jiedu.isQuiet()) {
      String where = target.equals(jiedu.folder()) ? "" : " -C " + jiedu.shown(target);
      jiedu
          .terminal()
          .err()
          .println(
              Message.of(
                      "新的工作区写好了，里面是虚构的示例。下一步：改 site/ 里的三个文件，再运行 jiedu check{0}；用 jiedu build{0} 看网站。",
                      "A new workspace with an invented example. Next: change the three files of"
                          + " site/, run jiedu check{0}, and see the site with jiedu build{0}.",
                      where)
                  .in(jiedu.language()));
    }
    return ExitCode.OK;
  }
}
