package org.jiedu.portal;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jiedu.build.BuildMemory;
import org.jiedu.build.BuildSettings;
import org.jiedu.build.SiteBuild;
import org.jiedu.diagnostic.Message;
import org.jiedu.git.WorkFolder;
import org.jiedu.output.Manifest;
import org.jiedu.output.OutputException;
import org.jiedu.output.SiteLock;
import org.jiedu.page.Pictures;

/**
 * Brings an accepted commit live. Called by who holds the portal's lock.
 *
 * @param clock tells when something happens, and which pages have come by now
 * @param memory what was built in the work folder before
 */
record Deployment(PortalFolder portal, PortalSettings settings, Clock clock, BuildMemory memory) {
  static final String MAIN = PortalRepository.MAIN;

  /** The kind of the log's line for what is live. */
  static final String DEPLOYED = "deployed";

  private static final long MEGABYTE = 1L << 20;
  private static final int MOST_PAGES = 5;

  /** Returns a deployment that remembers nothing: for who deploys once. */
  static Deployment of(PortalFolder portal, PortalSettings settings, Clock clock) {
    return new Deployment(portal, settings, clock, BuildMemory.none());
  }

  AuditLog log() {
    return new AuditLog(portal, clock);
  }

  /** Holds a push to everything, and builds its site into the work folder. */
  PushCheck.Verdict check(RevWalk walk, Push push) throws IOException, InterruptedException {
    PortalRepository.removeLeftLock(portal);
    return pushCheck().check(walk, push);
  }

  private PushCheck pushCheck() {
    PortalSettings.Limits limits = settings.limits();
    BuildSettings building =
        BuildSettings.of(
            folder().tree(),
            Runtime.getRuntime().availableProcessors(),
            clock,
            new BuildSettings.Drawing(Pictures.ASKED, List.of()));
    return new PushCheck(
        folder(),
        portal.before(),
        new PushedFiles.Limits(limits.fileMegabytes() * MEGABYTE, limits.files()),
        building,
        memory);
  }

  /** Returns where a commit is checked and built. */
  WorkFolder folder() {
    return portal.pushed();
  }

  /** Builds a commit that was accepted before, whatever errors it has by now. */
  PushCheck.Verdict rebuild(RevWalk walk, ObjectId commit)
      throws IOException, InterruptedException {
    return pushCheck().rebuild(walk, commit);
  }

  /**
   * Makes the site that was built a release and brings it live; returns what the pusher is told.
   *
   * @param verdict of the commit, whose site stands in the work folder
   */
  Message deploy(ObjectId commit, String account, PushCheck.Verdict verdict, SiteLock lock)
      throws IOException {
    return deploy(DEPLOYED, commit, account, verdict.built().orElseThrow(), lock);
  }

  /**
   * Does the same.
   *
   * @param kind of the line in the log
   */
  Message deploy(
      String kind, ObjectId commit, String account, SiteBuild.Result built, SiteLock lock)
      throws IOException {
    Releases releases = Releases.open(portal, lock, clock);
    Optional<Manifest> before = live().flatMap(Deployment::manifest);
    Release release = releases.prepare(commit.name(), folder().site(), built.manifest(), account);
    NextChange next = new NextChange(portal);
    next.forget();
    releases.switchTo(release);
    next.note(built.staysUntil());
    logDeployed(kind, release);
    releases.prune(settings.keepReleases());
    List<String> pages =
        release
            .manifest()
            .map(after -> ChangedPages.between(before.orElse(Manifest.EMPTY), after))
            .orElse(List.of());
    return live(release, built.site().url().toString(), pages);
  }

  /** Says in the log that a release is live. */
  void logDeployed(String kind, Release release) throws OutputException {
    log()
        .append(
            kind,
            release.account(),
            new TreeMap<>(
                Map.of("commit", release.commit(), "release", String.valueOf(release.number()))));
  }

  private static Message live(Release release, String url, List<String> pages) {
    String shown = String.join(" ", pages.subList(0, Math.min(MOST_PAGES, pages.size())));
    return pages.isEmpty()
        ? Message.of(
            "已上线：{0}（第{1}版，没有页面变化）",
            "Live: {0} (release {1}, no page changed)", url, release.number())
        : Message.of(
            "已上线：{0}（第{1}版，{2}个页面有变化：{3}{4}）",
            "Live: {0} (release {1}, {2} pages changed: {3}{4})",
            url,
            release.number(),
            pages.size(),
            shown,
            pages.size() > MOST_PAGES ? " …" : "");
  }

  private Optional<Release> live() throws IOException {
    return Releases.of(portal).live();
  }

  private static Optional<Manifest> manifest(Release release) {
    try {
      return release.manifest();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns the sentence for a failure of the portal itself. */
  Message failure(Exception failure) {
    if (failure instanceof PortalException told) {
      return told.sentence();
    }
    if (failure instanceof OutputException told) {
      return told.sentence();
    }
    return Message.of(
        "接收端出了问题（{0}）；请告诉网站管理员。",
        "The portal has a fault ({0}); tell whoever runs it.", failure.getClass().getSimpleName());
  }
}
