package org.jiedu.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.jiedu.diagnostic.Message;
import org.jiedu.output.FolderRemoval;
import org.jiedu.output.Manifest;
import org.jiedu.output.SiteLock;
import org.jiedu.source.YamlEdit.NotEditableException;

/**
 * Removes from the portal what was withdrawn but stands in older releases: every release goes that
 * has other pages of it than the live one. A release is one whole, its lists, feeds and search
 * index tell of the package as well; a release that is gone can be rolled back to by nobody.
 *
 * <p>The Git history still has it: only an administrator can rewrite that, and no clone at all.
 */
public record Purging(PortalFolder portal, Clock clock) {

  /**
   * Removes it, under the portal's lock; a second time finds nothing more.
   *
   * @throws IOException if it cannot, or not all of it
   */
  public PortalAnswer run(NamedContent what) throws IOException {
    try (SiteLock lock = portal.lock();
        PortalRepository repository = PortalRepository.open(portal)) {
      Releases releases = Releases.open(portal, lock, clock);
      Optional<ObjectId> tip = repository.tip();
      if (tip.isEmpty()) {
        return PortalAnswer.nothingPushed();
      }
      Optional<byte[]> yaml = what.yaml(repository, tip.get());
      Optional<Message> refusal = refusal(what, yaml, tip.get(), releases);
      if (refusal.isPresent()) {
        return PortalAnswer.wrongQuestion(refusal.get());
      }
      List<Release> dropped = releasesWith(what, releases);
      if (dropped.isEmpty() && yaml.isEmpty()) {
        return PortalAnswer.wrongQuestion(what.unknown(repository, tip.get()));
      }
      for (Release release : dropped) {
        releases.discard(release);
      }
      removeWork();
      String numbers =
          dropped.stream()
              .map(one -> Integer.toString(one.number()))
              .collect(Collectors.joining(", "));
      new AuditLog(portal, clock)
          .append(
              "purged",
              AuditLog.CONSOLE,
              new TreeMap<>(Map.of("name", what.name(), "releases", numbers)));
      return PortalAnswer.done(told(what, numbers));
    }
  }

  private static Optional<Message> refusal(
      NamedContent what, Optional<byte[]> yaml, ObjectId tip, Releases releases)
      throws IOException {
    if (yaml.isPresent() && !isWithdrawn(yaml.get())) {
      return Optional.of(
          Message.of(
              "“{0}”没有撤下；请先运行 jiedu portal withdraw。",
              "{0} is not withdrawn; run jiedu portal withdraw first.", what.name()));
    }
    Optional<Release> held = releases.held();
    if (held.isPresent()) {
      return Optional.of(
          Message.of(
              "回退到的第{0}版仍然有效；请先运行 jiedu portal rollback --resume。",
              "Release {0} is held by a rollback; run jiedu portal rollback --resume first.",
              held.get().number()));
    }
    return releases.live().filter(live -> live.commit().equals(tip.name())).isPresent()
        ? Optional.empty()
        : Optional.of(
            Message.of(
                "线上还不是 main 分支的内容；请先运行 jiedu portal refresh。",
                "What is live is not of the branch main yet; run jiedu portal refresh first."));
  }

  private static boolean isWithdrawn(byte[] yaml) {
    try {
      return Withdrawing.isWithdrawn(new String(yaml, StandardCharsets.UTF_8));
    } catch (NotEditableException unreadable) {
      return false;
    }
  }

  /** Returns the releases whose pages of it are others than those of the live one. */
  private static List<Release> releasesWith(NamedContent what, Releases releases)
      throws IOException {
    Release live = releases.live().orElseThrow();
    Manifest now = live.manifest().orElse(Manifest.EMPTY);
    List<Release> found = new ArrayList<>();
    for (Release release : releases.list()) {
      // Of one whose manifest was changed nobody knows what it holds.
      boolean isToGo =
          release
              .manifest()
              .map(
                  manifest ->
                      manifest.entries().stream()
                          .filter(entry -> what.holds(entry.path()))
                          .anyMatch(entry -> !now.find(entry.path()).equals(Optional.of(entry))))
              .orElse(true);
      if (isToGo && !release.equals(live)) {
        found.add(release);
      }
    }
    return found;
  }

  /** What is checked and built is made again when it is needed. */
  private void removeWork() throws IOException {
    FolderRemoval.remove(portal.pushed().root());
    FolderRemoval.remove(portal.before().root());
  }

  private Message told(NamedContent what, String numbers) {
    Message dropped =
        numbers.isEmpty()
            ? Message.of("没有旧版本含有“{0}”。", "No older release holds {0}.", what.name())
            : Message.of(
                "“{0}”已清除：第{1}版已删除，不能再回退到这些版本。",
                "{0} is purged: release {1} is deleted, and can be rolled back to no more.",
                what.name(),
                numbers);
    return dropped.and(
        Message.of(
            "\nGit 历史里还有它，每个克隆里也有。要从历史里除去：停止 jiedu portal serve，在 {0} 里运行"
                + " git filter-repo --force --invert-paths --path {1}，再启动；"
                + "然后请所有人删掉自己的克隆，重新克隆。",
            "\nThe Git history still has it, and so has every clone. To take it out of the history:"
                + " stop jiedu portal serve, run git filter-repo --force --invert-paths --path {1} in {0},"
                + " start it again; then let everybody delete their clones and clone anew.",
            portal.repository(),
            what.folder()));
  }
}
