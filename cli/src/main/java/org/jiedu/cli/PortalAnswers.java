package org.jiedu.cli;

import org.jiedu.portal.PortalAnswer;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Tells what came of something that was asked of a portal.
 *
 * @param asking the command that asked
 */
record PortalAnswers(Jiedu jiedu, CommandSpec asking) {

  /** Says it, and returns the exit code. */
  int tell(PortalAnswer answer) {
    switch (answer.kind()) {
      case DONE -> {
        jiedu.say(answer.message());
        return ExitCode.OK;
      }
      case WRONG_CONTENT -> {
        jiedu.complain(answer.message());
        return ExitCode.CONTENT;
      }
      case WRONG_QUESTION -> throw jiedu.usage(asking, answer.message());
    }
    throw new IllegalStateException(answer.toString());
  }
}
