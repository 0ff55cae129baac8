package org.jiedu.portal;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.jiedu.output.SiteLock;

/**
 * Puts right what a process left that ended where it stood, and deploys what was accepted and is
 * not live.
 */
record Recovery(Deployment deployment) {

  /**
   * Does it, under the portal's lock; after a rollback that holds, nothing is deployed.
   *
   * @return whether anything was deployed
   */
  boolean run() throws IOException, InterruptedException {
    PortalFolder portal = deployment.portal();
    try (SiteLock lock = portal.lock();
        PortalRepository repository = PortalRepository.open(portal)) {
      Quarantine.removeAbandoned(portal);
      PortalRepository.removeLeftLock(portal);
      deployment.log().mend();
      Releases releases = Releases.open(portal, lock, deployment.clock());
      Optional<ObjectId> tip = repository.tip();
      boolean isDeployed = tip.isPresent() && deploy(tip.get(), releases, repository, lock);
      // Processes may have ended, one after the other, between the switch and this.
      releases.prune(deployment.settings().keepReleases());
      return isDeployed;
    }
  }

  /**
   * Returns whether the branch's tip is not live and should be. It is asked without the lock: while
   * a push is under way that may be so for a moment.
   */
  boolean isDue() throws IOException {
    try (PortalRepository repository = PortalRepository.open(deployment.portal())) {
      Optional<ObjectId> tip = repository.tip();
      if (tip.isEmpty()) {
        return false;
      }
      Releases releases = Releases.of(deployment.portal());
      Optional<Release> ofTip = releaseOf(tip.get(), releases);
      return ofTip.isEmpty() || (releases.held().isEmpty() && !releases.live().equals(ofTip));
    }
  }

  private static Optional<Release> releaseOf(ObjectId tip, Releases releases) throws IOException {
    return releases.list().stream()
        .filter(release -> release.commit().equals(tip.name()))
        .findFirst();
  }

  private boolean deploy(
      ObjectId tip, Releases releases, PortalRepository repository, SiteLock lock)
      throws IOException, InterruptedException {
    Optional<Release> ofTip = releaseOf(tip, releases);
    if (ofTip.isPresent()) {
      if (releases.held().isPresent()) {
        return false;
      }
      boolean isLive = releases.live().filter(ofTip.get()::equals).isPresent();
      if (!isLive) {
        new NextChange(deployment.portal()).forget();
        releases.switchTo(ofTip.get());
      }
      logMissed(ofTip.get());
      return !isLive;
    }
    PushCheck.Verdict verdict = deployment.rebuild(repository.walk(), tip);
    if (verdict.built().isEmpty()) {
      // Not even its site.yaml can be read: what is live stays, and the next push mends it.
      deployment
          .log()
          .append("not-deployed", AuditLog.CONSOLE, new TreeMap<>(Map.of("commit", tip.name())));
      return false;
    }
    deployment.deploy(tip, AuditLog.CONSOLE, verdict, lock);
    return true;
  }

  /** A process may end between the switch and its line in the log. */
  private void logMissed(Release live) throws IOException {
    if (!deployment.log().tells("release", Integer.toString(live.number()))) {
      deployment.logDeployed(Deployment.DEPLOYED, live);
    }
  }
}
