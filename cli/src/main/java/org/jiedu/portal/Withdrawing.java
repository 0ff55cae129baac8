package org.jiedu.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.git.WorkFolder;
import org.jiedu.output.SiteLock;
import org.jiedu.script.Language;
import org.jiedu.source.YamlEdit;
import org.jiedu.source.YamlEdit.NotEditableException;
import org.jiedu.workspace.Site;
import org.jiedu.workspace.Workspace;
import org.jiedu.workspace.WorkspaceReader;

/**
 * Takes a package or a policy off the live site at once: by a commit of the portal's own on the
 * branch, which every clerk has with the next fetch. Errors in the content do not stop it, for it
 * is meant for an emergency; a rollback that holds ends, for what it shows is to go.
 *
 * @param clock tells the day of the withdrawal
 */
public record Withdrawing(PortalFolder portal, PortalSettings settings, Clock clock) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String KEY = "withdrawn";

  /** Why something is withdrawn, in the words that readers see in each language. */
  public record Reason(String zh, String bo) {
    private String in(Language language) {
      return language.isTibetan() ? bo : zh;
    }
  }

  /**
   * Withdraws it, under the portal's lock.
   *
   * @throws IOException if it cannot; the branch is as it was, or what it says is live after the
   *     next start
   */
  public PortalAnswer run(NamedContent what, Reason reason)
      throws IOException, InterruptedException {
    try (SiteLock lock = portal.lock();
        PortalRepository repository = PortalRepository.open(portal)) {
      PortalRepository.removeLeftLock(portal);
      Optional<ObjectId> tip = repository.tip();
      if (tip.isEmpty()) {
        return PortalAnswer.nothingPushed();
      }
      Optional<byte[]> yaml = what.yaml(repository, tip.get());
      if (yaml.isEmpty()) {
        return PortalAnswer.wrongQuestion(what.unknown(repository, tip.get()));
      }
      Optional<Site> site = site(repository, tip.get());
      if (site.isEmpty()) {
        return PortalAnswer.unreadable();
      }
      String text = new String(yaml.get(), StandardCharsets.UTF_8);
      if (isWithdrawn(text)) {
        return PortalAnswer.wrongQuestion(
            Message.of("“{0}”已经撤下。", "{0} is withdrawn already.", what.name()));
      }
      String edited = withdrawn(text, reason, site.get());
      return commit(new Change(what, reason, tip.get(), edited, site.get()), lock);
    } catch (NotEditableException e) {
      return PortalAnswer.wrongContent(
          Message.of(
              "{0} 的写法不便修改；请自己写上 withdrawn，再推送。",
              "{0} is written so that nothing can be put into it; add withdrawn by hand and push.",
              what.yaml()));
    }
  }

  /** Returns whether a policy's or a package's YAML text says that it is withdrawn. */
  static boolean isWithdrawn(String yaml) throws NotEditableException {
    return new YamlEdit(withoutMark(yaml)).has(KEY);
  }

  private Optional<Site> site(PortalRepository repository, ObjectId tip) throws IOException {
    WorkFolder folder = Deployment.of(portal, settings, clock).folder();
    folder.checkOut(repository.walk(), tip);
    return new WorkspaceReader(folder.tree(), new Diagnostics()).read().map(Workspace::site);
  }

  private String withdrawn(String text, Reason reason, Site site) throws NotEditableException {
    String words =
        site.languages().stream()
            .map(language -> language.tag() + ": " + YamlEdit.scalar(reason.in(language)))
            .collect(Collectors.joining(", ", "{", "}"));
    Map<String, String> values = new LinkedHashMap<>();
    values.put("on", LocalDate.ofInstant(clock.instant(), site.timeZone()).toString());
    values.put("reason", words);
    String body = withoutMark(text);
    return text.substring(0, text.length() - body.length()) + new YamlEdit(body).set(KEY, values);
  }

  private static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /**
   * The change of one file.
   *
   * @param tip that it is made upon
   * @param yaml the file's new text
   */
  private record Change(NamedContent what, Reason reason, ObjectId tip, String yaml, Site site) {}

  private PortalAnswer commit(Change change, SiteLock lock)
      throws IOException, InterruptedException {
    Deployment deployment = Deployment.of(portal, settings, clock);
    try (Quarantine quarantine = Quarantine.open(portal);
        RevWalk walk = new RevWalk(quarantine.repository())) {
      FileCommit writer = new FileCommit(quarantine.repository(), change.tip());
      PersonIdent portalItself =
          new PersonIdent("portal", "portal@localhost", clock.instant(), change.site().timeZone());
      ObjectId commit =
          writer.write(
              change.what().yaml(),
              change.yaml().getBytes(StandardCharsets.UTF_8),
              portalItself,
              text(change));
      PushCheck.Verdict verdict = deployment.rebuild(walk, commit);
      if (verdict.built().isEmpty()) {
        return PortalAnswer.unreadable();
      }
      quarantine.release();
      writer.moveBranch(commit);
      logWithdrawn(change, commit);
      Message live = deployment.deploy(commit, AuditLog.CONSOLE, verdict, lock);
      return PortalAnswer.done(told(change.what(), live, verdict));
    }
  }

  private String text(Change change) {
    return Message.of("撤下 {0}", "Withdraw {0}", change.what().name()).in(settings.language())
        + "\n\n"
        + change.reason().zh()
        + "\n"
        + change.reason().bo()
        + "\n";
  }

  /** Before the deployment: should the process end in between, the next start brings it live. */
  private void logWithdrawn(Change change, ObjectId commit) throws IOException {
    new AuditLog(portal, clock)
        .append(
            KEY,
            AuditLog.CONSOLE,
            new TreeMap<>(
                Map.of(
                    "commit", commit.name(),
                    "name", change.what().name(),
                    "reason-zh", change.reason().zh(),
                    "reason-bo", change.reason().bo())));
  }

  private static Message told(NamedContent what, Message live, PushCheck.Verdict verdict) {
    Message told =
        live.and(
            Message.of(
                "\n“{0}”已撤下，网址上只留说明；各部门下一次 git pull --rebase 会得到这处改动。",
                "\n{0} is withdrawn; its address keeps the notice. Everybody has the change with the"
                    + " next git pull --rebase.",
                what.name()));
    return verdict.known().isEmpty()
        ? told
        : told.and(
            Message.of(
                "\n网站的内容现在有{0}处错误（例如指向它的链接），请在工作区运行 jiedu check 查看。",
                "\nThe content has {0} errors now (links to it, perhaps); jiedu check in a workspace"
                    + " lists them.",
                verdict.known().size()));
  }
}
