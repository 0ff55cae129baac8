package org.jiedu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jiedu.portal.NamedContent;
import org.jiedu.portal.Purging;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes what was withdrawn from older releases. */
@Command(name = "purge")
final class PurgeCommand implements Callable<Integer> {
  private final Jiedu jiedu;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "DIR", index = "0")
  private Path dir = Path.of("");

  @Parameters(paramLabel = "ID", index = "1")
  private String id = "";

  PurgeCommand(Jiedu jiedu) {
    this.jiedu = jiedu;
  }

  @Override
  public Integer call() throws IOException {
    return new PortalAnswers(jiedu, spec)
        .tell(new Purging(jiedu.portal(spec, dir), jiedu.clock()).run(new NamedContent(id)));
  }
}
