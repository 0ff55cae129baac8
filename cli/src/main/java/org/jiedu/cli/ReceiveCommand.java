package org.jiedu.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jiedu.diagnostic.Message;
import org.jiedu.portal.Account;
import org.jiedu.portal.Accounts;
import org.jiedu.portal.PortalException;
import org.jiedu.portal.PortalFolder;
import org.jiedu.portal.PortalSettings;
import org.jiedu.portal.SshRequest;
import org.jiedu.portal.SshSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers one visit of Git by SSH; sshd starts it. */
@Command(name = "receive")
final class ReceiveCommand implements Callable<Integer> {
  private static final String REQUEST = "SSH_ORIGINAL_COMMAND";

  private final Jiedu jiedu;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "DIR", index = "0")
  private Path dir = Path.of("");

  @Option(names = "--account", paramLabel = "NAME", required = true)
  private String name = "";

  ReceiveCommand(Jiedu jiedu) {
    this.jiedu = jiedu;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PortalFolder folder = jiedu.portal(spec, dir);
    PortalSettings settings = PortalSettings.require(folder);
    Optional<Account> account = new Accounts(folder).find(name);
    if (account.isEmpty()) {
      return refused(Message.of("没有账号“{0}”。", "There is no account {0}.", name));
    }
    SshRequest request;
    try {
      request = SshRequest.parse(jiedu.terminal().environment().getOrDefault(REQUEST, ""));
    } catch (PortalException refused) {
      return refused(refused.sentence());
    }
    SshSession session = new SshSession(folder, settings, jiedu.clock());
    // Git's own bytes: the terminal's writers would take them for text.
    try (InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))) {
      return session.answer(request, account.get(), in, out) ? ExitCode.OK : ExitCode.CONTENT;
    }
  }

  /** Whoever comes by SSH knows nothing of this command, and is not sent to its help. */
  private int refused(Message reason) {
    jiedu.complain(reason);
    return ExitCode.USAGE;
  }
}
