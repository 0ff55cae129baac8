package org.jiedu.portal;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.lib.BatchRefUpdate;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.transport.ReceivePack;

/**
 * JGit's side of a push, without the bar "Updating references" that JGit shows wherever the branch
 * takes a quarter of a second to move: the pusher is to see what the portal says.
 */
final class QuietReceivePack extends ReceivePack {
  QuietReceivePack(Repository into) {
    super(into);
  }

  /** Does what JGit's own does, and shows nothing. */
  @Override
  protected void executeCommands() {
    List<ReceiveCommand> commands = filterCommands(ReceiveCommand.Result.NOT_ATTEMPTED);
    if (commands.isEmpty()) {
      return;
    }
    BatchRefUpdate update = getRepository().getRefDatabase().newBatchUpdate();
    update.setAllowNonFastForwards(isAllowNonFastForwards());
    update.setAtomic(isAtomic());
    update.setRefLogIdent(getRefLogIdent());
    update.setRefLogMessage("push", true);
    update.addCommand(commands);
    try {
      update.setPushCertificate(getPushCertificate());
      update.execute(getRevWalk(), NullProgressMonitor.INSTANCE);
    } catch (IOException e) {
      for (ReceiveCommand command : filterCommands(ReceiveCommand.Result.NOT_ATTEMPTED)) {
        command.setResult(ReceiveCommand.Result.LOCK_FAILURE, e.getMessage());
      }
    }
  }
}
