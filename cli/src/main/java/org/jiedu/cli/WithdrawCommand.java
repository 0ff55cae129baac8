package org.jiedu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jiedu.diagnostic.Message;
import org.jiedu.portal.NamedContent;
import org.jiedu.portal.PortalFolder;
import org.jiedu.portal.PortalSettings;
import org.jiedu.portal.Withdrawing;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a package or a policy off the live site. */
@Command(name = "withdraw")
final class WithdrawCommand implements Callable<Integer> {
  private final Jiedu jiedu;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "DIR", index = "0")
  private Path dir = Path.of("");

  @Parameters(paramLabel = "ID", index = "1")
  private String id = "";

  @Option(names = "--reason-zh", paramLabel = "TEXT", required = true)
  private String zh = "";

  @Option(names = "--reason-bo", paramLabel = "TEXT", required = true)
  private String bo = "";

  WithdrawCommand(Jiedu jiedu) {
    this.jiedu = jiedu;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PortalFolder folder = jiedu.portal(spec, dir);
    if (zh.isBlank() || bo.isBlank()) {
      throw jiedu.usage(
          spec,
          Message.of(
              "--reason-zh 和 --reason-bo 都要写：读者在两种文字的页面上都会看到。",
              "--reason-zh and --reason-bo both need words: readers see them on either page."));
    }
    PortalSettings settings = PortalSettings.require(folder);
    Withdrawing.Reason reason = new Withdrawing.Reason(zh.strip(), bo.strip());
    return new PortalAnswers(jiedu, spec)
        .tell(new Withdrawing(folder, settings, jiedu.clock()).run(new NamedContent(id), reason));
  }
}
