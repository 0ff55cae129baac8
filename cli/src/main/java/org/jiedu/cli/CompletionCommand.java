package org.jiedu.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the script by which a shell completes commands and options. */
@Command(name = "completion")
final class CompletionCommand implements Callable<Integer> {

  /** The shells that there is a script for. */
  enum Shell {
    bash,
    zsh
  }

  private final Jiedu jiedu;

  @Spec private CommandLine.Model.CommandSpec spec;

  // One script serves both: in zsh it switches bash's way of completion on.
  @SuppressWarnings("UnusedVariable") // picocli refuses a shell that is none of these
  @Parameters(paramLabel = "bash|zsh", arity = "1")
  private Shell shell = Shell.bash;

  CompletionCommand(Jiedu jiedu) {
    this.jiedu = jiedu;
  }

  @Override
  public Integer call() {
    CommandLine top = spec.root().commandLine();
    jiedu.terminal().out().println(AutoComplete.bash(top.getCommandName(), top));
    return ExitCode.OK;
  }
}
