package org.jiedu.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.jiedu.build.SiteBuild;
import org.jiedu.diagnostic.Message;
import org.jiedu.output.SiteLock;
import org.jiedu.source.Sha256;

/**
 * Brings live what the calendar has changed since the last deployment: a publication that has come,
 * a policy that took effect or expired.
 *
 * @param clock tells what has come
 */
public record Refreshing(PortalFolder portal, PortalSettings settings, Clock clock) {
  /** The kind of the log's line for it. */
  private static final String REFRESHED = "refreshed";

  /**
   * Builds the branch as of now, and brings the site live where it is another; under the portal's
   * lock.
   *
   * @throws IOException if it cannot; what was live is live
   */
  public PortalAnswer run() throws IOException, InterruptedException {
    Deployment deployment = Deployment.of(portal, settings, clock);
    try (SiteLock lock = portal.lock();
        PortalRepository repository = PortalRepository.open(portal)) {
      Releases releases = Releases.open(portal, lock, clock);
      Optional<ObjectId> tip = repository.tip();
      Optional<Release> held = releases.held();
      if (tip.isEmpty()) {
        return PortalAnswer.done(PortalAnswer.nothingPushed().message());
      }
      if (held.isPresent()) {
        return PortalAnswer.done(held(held.get()));
      }
      PushCheck.Verdict verdict = deployment.rebuild(repository.walk(), tip.get());
      if (verdict.built().isEmpty()) {
        return PortalAnswer.unreadable();
      }
      SiteBuild.Result built = verdict.built().get();
      Optional<Release> live = releases.live();
      if (live.isPresent() && isOf(live.get(), tip.get(), built)) {
        new NextChange(portal).note(built.staysUntil());
        return PortalAnswer.done(
            Message.of(
                "网站没有变化，仍是第{0}版。",
                "The site has not changed; release {0} stays live.", live.get().number()));
      }
      return PortalAnswer.done(
          deployment.deploy(REFRESHED, tip.get(), AuditLog.CONSOLE, built, lock));
    }
  }

  private static Message held(Release release) {
    return Message.of(
        "回退到的第{0}版仍然有效，网站没有改动；用 jiedu portal rollback --resume 回到最新的版本。",
        "Release {0} is held by a rollback and the site stays as it is; jiedu portal rollback"
            + " --resume returns to the newest.",
        release.number());
  }

  private static boolean isOf(Release live, ObjectId tip, SiteBuild.Result built) {
    String text = built.manifest().toText();
    return live.commit().equals(tip.name())
        && live.manifestDigest().equals(Sha256.ofFile(text.getBytes(StandardCharsets.UTF_8)));
  }
}
