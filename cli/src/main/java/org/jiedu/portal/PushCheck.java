package org.jiedu.portal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jiedu.build.BuildSettings;
import org.jiedu.build.SiteBuild;
import org.jiedu.check.Checks;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;

/**
 * Holds a pushed commit to everything that a portal asks of it, in the order of what it costs, and
 * builds its site. Used under the portal's lock; nothing of the portal changes.
 */
final class PushCheck {
  private final WorkFolder folder;
  private final PushedFiles.Limits limits;
  private final BuildSettings settings;

  /**
   * Makes the check.
   *
   * @param settings for the work folder's workspace
   */
  PushCheck(WorkFolder folder, PushedFiles.Limits limits, BuildSettings settings) {
    this.folder = folder;
    this.limits = limits;
    this.settings = settings;
  }

  /**
   * What is pushed.
   *
   * @param from the tip of main before, or zero
   * @param to the pushed tip
   */
  record Push(Account account, ObjectId from, ObjectId to) {}

  /**
   * What came of it.
   *
   * @param refusals why it is refused, beside findings; none if it is not
   * @param errors findings that stop it
   * @param known errors that the live commit has already
   * @param built the site, which stands in the work folder; empty if it is refused
   */
  record Verdict(
      List<Message> refusals,
      List<Diagnostic> errors,
      List<Diagnostic> known,
      Optional<SiteBuild.Result> built) {
    /** Copies the lists. */
    Verdict {
      refusals = List.copyOf(refusals);
      errors = List.copyOf(errors);
      known = List.copyOf(known);
    }

    private static Verdict refused(List<Message> refusals) {
      return new Verdict(refusals, List.of(), List.of(), Optional.empty());
    }
  }

  Verdict check(RevWalk walk, Push push, KnownErrors live)
      throws IOException, InterruptedException {
    List<Message> unfit = PushedFiles.refusals(walk, push.from(), push.to(), limits);
    if (!unfit.isEmpty()) {
      return Verdict.refused(unfit);
    }
    walk.reset();
    folder.checkOut(walk, push.to());
    List<Message> foreign = foreign(walk, push);
    return foreign.isEmpty() ? build(pushed(walk, push), live) : Verdict.refused(foreign);
  }

  /** Checks and builds a commit that was accepted before, whatever errors it has by now. */
  Verdict rebuild(RevWalk walk, ObjectId commit) throws IOException, InterruptedException {
    folder.checkOut(walk, commit);
    return build(finding -> false);
  }

  private List<Message> foreign(RevWalk walk, Push push) throws IOException {
    if (push.account().role() == Account.Role.EDITOR) {
      return List.of();
    }
    return Authority.of(push.account().department(), folder.tree())
        .refusals(walk, push.from(), push.to());
  }

  private static Set<String> pushed(RevWalk walk, Push push) throws IOException {
    return ChangedPath.between(walk, push.from(), push.to()).stream()
        .map(ChangedPath::path)
        .collect(Collectors.toSet());
  }

  private Verdict build(Set<String> pushed, KnownErrors live)
      throws IOException, InterruptedException {
    return build(finding -> live.stops(finding, pushed));
  }

  private Verdict build(Predicate<Diagnostic> stops) throws IOException, InterruptedException {
    Diagnostics diagnostics = Diagnostics.insistingOn(Checks.publicationRules());
    Optional<SiteBuild.Result> built =
        new SiteBuild(settings, folder.site(), diagnostics, stops).run();
    List<Diagnostic> errors = new ArrayList<>();
    List<Diagnostic> known = new ArrayList<>();
    for (Diagnostic finding : diagnostics.sorted()) {
      if (finding.isError()) {
        (stops.test(finding) ? errors : known).add(finding);
      }
    }
    return new Verdict(List.of(), errors, known, built);
  }
}
