package org.jiedu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jiedu.portal.PortalFolder;
import org.jiedu.portal.PortalSettings;
import org.jiedu.portal.Refreshing;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings live what the calendar has changed. */
@Command(name = "refresh")
final class RefreshCommand implements Callable<Integer> {
  private final Jiedu jiedu;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "DIR", index = "0")
  private Path dir = Path.of("");

  RefreshCommand(Jiedu jiedu) {
    this.jiedu = jiedu;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PortalFolder folder = jiedu.portal(spec, dir);
    PortalSettings settings = PortalSettings.require(folder);
    return new PortalAnswers(jiedu, spec)
        .tell(new Refreshing(folder, settings, jiedu.clock()).run());
  }
}
