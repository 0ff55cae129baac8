package org.jiedu.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.transport.ReceivePack;
import org.jiedu.diagnostic.Message;
import org.jiedu.output.SiteLock;

/**
 * Takes one push: held to everything before it is accepted, live before the client is answered.
 * Belongs to one thread; pushes at once come one after another.
 */
final class Receiver {
  private static final String MAIN = Deployment.MAIN;
  private static final long MEGABYTE = 1L << 20;
  private static final int PATIENCE_SECONDS = 120;

  private final Deployment deployment;
  private final Account account;
  private final PushMessages messages;

  Receiver(Deployment deployment, Account account) {
    this.deployment = deployment;
    this.account = account;
    this.messages = PushMessages.to(account, deployment.settings());
  }

  /** Returns JGit's side of a push, for the listing of branches. */
  ReceivePack advertising(Repository repository) {
    ReceivePack pack = new QuietReceivePack(repository);
    pack.setBiDirectionalPipe(false);
    return pack;
  }

  /** Takes a push whose client has the listing of branches already, and answers it. */
  void receive(InputStream in, OutputStream out) throws IOException {
    take(in, out, false);
  }

  /**
   * Sends the listing of branches, then takes a push and answers it.
   *
   * @return whether nothing was refused
   */
  boolean converse(InputStream in, OutputStream out) throws IOException {
    return take(in, out, true);
  }

  private boolean take(InputStream in, OutputStream out, boolean isConversation)
      throws IOException {
    try (Quarantine quarantine = Quarantine.open(deployment.portal())) {
      ReceivePack pack = advertising(quarantine.repository());
      pack.setBiDirectionalPipe(isConversation);
      pack.setAtomic(true);
      // Refused below, in the account's language.
      pack.setAllowNonFastForwards(true);
      pack.setAllowBranchDeletes(true);
      pack.setCheckReceivedObjects(true);
      if (!isConversation) {
        // sshd looks after its own clients, and a pipe cannot be waited for like that.
        pack.setTimeout(PATIENCE_SECONDS);
      }
      pack.setMaxPackSizeLimit(deployment.settings().limits().pushMegabytes() * MEGABYTE);
      pack.setRefLogIdent(
          new PersonIdent(account.name(), account.name() + "@" + account.department()));
      Session session = new Session(pack, quarantine);
      pack.setPreReceiveHook((receiving, commands) -> session.before(commands));
      pack.setPostReceiveHook((receiving, commands) -> session.after(commands));
      try {
        pack.receive(in, out, null);
        return session.isAccepted();
      } finally {
        session.close();
      }
    }
  }

  /** One push between JGit's two hooks, with the portal's lock from the first on. */
  private final class Session {
    private final ReceivePack pack;
    private final Quarantine quarantine;
    private final Instant begin = deployment.clock().instant();
    // JGit forgets its own list when it is done.
    private List<ReceiveCommand> all = List.of();
    private Optional<SiteLock> lock = Optional.empty();
    private Optional<PushCheck.Verdict> verdict = Optional.empty();

    Session(ReceivePack pack, Quarantine quarantine) {
      this.pack = pack;
      this.quarantine = quarantine;
    }

    boolean isAccepted() {
      return all.stream().allMatch(command -> command.getResult() == ReceiveCommand.Result.OK);
    }

    void before(Collection<ReceiveCommand> commands) {
      all = List.copyOf(pack.getAllCommands());
      try {
        for (ReceiveCommand command : commands) {
          before(command);
        }
      } catch (IOException e) {
        refuse(commands, deployment.failure(e));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        refuse(commands, Message.of("接收端正在停止，请稍后再推。", "The portal is stopping; push again later."));
      } catch (RuntimeException e) {
        // A fault of ours must not let a push through unseen.
        refuse(commands, deployment.failure(e));
      }
    }

    private void before(ReceiveCommand command) throws IOException, InterruptedException {
      if (!command.getRefName().equals(MAIN)) {
        reject(command, Message.of("只能推送到 main 分支。", "Only the branch main can be pushed."));
        return;
      }
      if (command.getType() == ReceiveCommand.Type.DELETE) {
        reject(command, Message.of("不能删除 main 分支。", "The branch main cannot be deleted."));
        return;
      }
      if (command.getType() == ReceiveCommand.Type.UPDATE_NONFASTFORWARD) {
        reject(
            command,
            Message.of(
                "不能强制推送；请先 git pull --rebase，再推送。",
                "The push would drop commits; run git pull --rebase and push again."));
        return;
      }
      if (command.getResult() != ReceiveCommand.Result.NOT_ATTEMPTED) {
        return;
      }
      lock = Optional.of(deployment.portal().lock());
      Ref tip = quarantine.repository().exactRef(MAIN);
      ObjectId live = tip == null ? ObjectId.zeroId() : tip.getObjectId();
      if (!live.equals(command.getOldId())) {
        reject(
            command,
            Message.of(
                "刚刚有人先推送了；请先 git pull --rebase，再推送。",
                "Somebody else has just pushed; run git pull --rebase and push again."));
        return;
      }
      check(command);
    }

    private void check(ReceiveCommand command) throws IOException, InterruptedException {
      try (RevWalk walk = new RevWalk(quarantine.repository())) {
        PushCheck.Verdict found =
            deployment.check(walk, new Push(account, command.getOldId(), command.getNewId()));
        verdict = Optional.of(found);
        if (found.built().isEmpty()) {
          messages.refused(found).forEach(pack::sendMessage);
          command.setResult(
              ReceiveCommand.Result.REJECTED_OTHER_REASON,
              Message.of("内容有错误，见上面的说明", "the content has errors, see above")
                  .in(messages.language()));
          refused(command);
          return;
        }
      }
      quarantine.release();
    }

    private void reject(ReceiveCommand command, Message reason) throws IOException {
      pack.sendMessage(reason.in(messages.language()));
      command.setResult(
          ReceiveCommand.Result.REJECTED_OTHER_REASON, reason.in(messages.language()));
      refused(command);
    }

    private void refuse(Collection<ReceiveCommand> commands, Message reason) {
      pack.sendMessage(reason.in(messages.language()));
      commands.stream()
          .filter(command -> command.getResult() == ReceiveCommand.Result.NOT_ATTEMPTED)
          .forEach(
              command ->
                  command.setResult(
                      ReceiveCommand.Result.REJECTED_OTHER_REASON, reason.in(messages.language())));
    }

    private void refused(ReceiveCommand command) throws IOException {
      deployment
          .log()
          .append(
              "refused",
              account.name(),
              new TreeMap<>(
                  Map.of(
                      "commit", command.getNewId().name(),
                      "branch", command.getRefName(),
                      "reasons", String.valueOf(verdict.map(Receiver::reasons).orElse(1)))));
    }

    void after(Collection<ReceiveCommand> commands) {
      List<ReceiveCommand> accepted =
          commands.stream()
              .filter(command -> command.getResult() == ReceiveCommand.Result.OK)
              .toList();
      // The hook also runs when every command was refused.
      for (ReceiveCommand command : accepted) {
        try {
          PushCheck.Verdict found = verdict.orElseThrow();
          messages.known(found.known()).forEach(pack::sendMessage);
          messages.warnings(found.warnings()).forEach(pack::sendMessage);
          String live =
              deployment
                  .deploy(command.getNewId(), account.name(), found, lock.orElseThrow())
                  .in(messages.language());
          Duration took = Duration.between(begin, deployment.clock().instant());
          pack.sendMessage(live + seconds(took));
        } catch (IOException | RuntimeException e) {
          pack.sendMessage(
              Message.of(
                      "已经接收，但是还没有上线；接收端会再试。", "Accepted, but not live yet; the portal tries again.")
                  .in(messages.language()));
          pack.sendMessage(deployment.failure(e).in(messages.language()));
        }
      }
    }

    private String seconds(Duration took) {
      String number =
          BigDecimal.valueOf(took.toMillis(), 3).setScale(1, RoundingMode.HALF_UP).toPlainString();
      return Message.of("（{0}秒）", " ({0} s)", number).in(messages.language());
    }

    void close() throws IOException {
      if (lock.isPresent()) {
        lock.get().close();
      }
    }
  }

  private static int reasons(PushCheck.Verdict verdict) {
    return verdict.refusals().size() + verdict.errors().size();
  }
}
