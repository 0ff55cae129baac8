package org.jiedu.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.UploadPack;
import org.jiedu.history.QuietGit;

/**
 * One visit by SSH: sshd has found out whose it is, and the client talks to this process. What
 * happens is what happens by HTTP, and whether a portal serves at that time makes no difference:
 * the same locks are taken.
 */
public record SshSession(PortalFolder portal, PortalSettings settings, Clock clock) {

  /**
   * Answers one request of Git (gitprotocol-pack, version 0).
   *
   * @return false if it was a push that was refused; the client has been told why
   * @throws IOException if the client goes away, or the portal cannot be read or brought to order
   */
  public boolean answer(SshRequest request, Account account, InputStream in, OutputStream out)
      throws IOException, InterruptedException {
    QuietGit.install();
    return switch (request) {
      case RECEIVE -> receive(account, in, out);
      case UPLOAD -> upload(in, out);
    };
  }

  private boolean receive(Account account, InputStream in, OutputStream out)
      throws IOException, InterruptedException {
    Deployment deployment = Deployment.of(portal, settings, clock);
    Quarantine.removeAbandoned(portal);
    // There may be no serve that ever starts: what was accepted must come live all the same.
    Recovery recovery = new Recovery(deployment);
    if (recovery.isDue()) {
      recovery.run();
    }
    return new Receiver(deployment, account).converse(in, out);
  }

  private boolean upload(InputStream in, OutputStream out) throws IOException {
    try (Repository repository =
        new FileRepositoryBuilder()
            .setGitDir(portal.repository().toFile())
            .setBare()
            .setMustExist(true)
            .build()) {
      new UploadPack(repository).upload(in, out, null);
      return true;
    }
  }
}
