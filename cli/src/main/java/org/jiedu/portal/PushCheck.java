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
import org.jiedu.build.BuildMemory;
import org.jiedu.build.BuildSettings;
import org.jiedu.build.SiteBuild;
import org.jiedu.build.WorkspaceCheck;
import org.jiedu.check.Checks;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.KnownErrors;
import org.jiedu.diagnostic.Message;
import org.jiedu.git.WorkFolder;
import org.jiedu.history.History;
import org.jiedu.history.HistorySource;
import org.jiedu.history.TreeChange;

/**
 * Holds a pushed commit to everything that a portal asks of it, in the order of what it costs, and
 * builds its site. Used under the portal's lock; nothing of the portal changes.
 */
final class PushCheck {
  private final WorkFolder folder;
  private final WorkFolder before;
  private final PushedFiles.Limits limits;
  private final BuildSettings settings;
  private final BuildMemory memory;

  /**
   * Makes the check.
   *
   * @param folder where what is pushed is built
   * @param before where what it is pushed upon is looked at, if that has to be known
   * @param settings for the workspace of either
   * @param memory what was built in the folder before
   */
  PushCheck(
      WorkFolder folder,
      WorkFolder before,
      PushedFiles.Limits limits,
      BuildSettings settings,
      BuildMemory memory) {
    this.memory = memory;
    this.folder = folder;
    this.before = before;
    this.limits = limits;
    this.settings = settings;
  }

  /**
   * What came of it.
   *
   * @param refusals why it is refused, beside findings; none if it is not
   * @param errors findings that stop it
   * @param known errors that the live commit has already
   * @param warnings in the files that are pushed
   * @param built the site, which stands in the work folder; empty if it is refused
   */
  record Verdict(
      List<Message> refusals,
      List<Diagnostic> errors,
      List<Diagnostic> known,
      List<Diagnostic> warnings,
      Optional<SiteBuild.Result> built) {
    /** Copies the lists. */
    Verdict {
      refusals = List.copyOf(refusals);
      errors = List.copyOf(errors);
      known = List.copyOf(known);
      warnings = List.copyOf(warnings);
    }

    /** Returns a refusal in which some errors are only known ones. */
    private Verdict but(Predicate<Diagnostic> stops) {
      return new Verdict(
          refusals,
          errors.stream().filter(stops).toList(),
          errors.stream().filter(stops.negate()).toList(),
          List.of(),
          Optional.empty());
    }

    /** Returns the same with the warnings in some files only. */
    private Verdict about(Set<String> files) {
      return new Verdict(
          refusals,
          errors,
          known,
          warnings.stream().filter(finding -> files.contains(finding.place().file())).toList(),
          built);
    }

    private static Verdict refused(List<Message> refusals) {
      return new Verdict(refusals, List.of(), List.of(), List.of(), Optional.empty());
    }
  }

  /** Checks a push, and builds its site if nothing speaks against it. */
  Verdict check(RevWalk walk, Push push) throws IOException, InterruptedException {
    List<Message> unfit = PushedFiles.refusals(walk, push, limits);
    if (!unfit.isEmpty()) {
      return Verdict.refused(unfit);
    }
    walk.reset();
    folder.checkOut(walk, push.to());
    List<Message> foreign = foreign(walk, push);
    if (!foreign.isEmpty()) {
      return Verdict.refused(foreign);
    }
    HistorySource history = history(walk, push.to());
    Verdict verdict = build(history, Diagnostic::isError);
    Set<String> pushed = pushed(walk, push);
    if (verdict.errors().isEmpty()) {
      return verdict.about(pushed);
    }
    // What the branch has already is asked only now: mostly there is nothing to excuse.
    KnownErrors known = known(walk, push.from());
    return verdict.errors().stream().anyMatch(finding -> known.stops(finding, pushed))
        ? verdict.but(finding -> known.stops(finding, pushed))
        : build(history, finding -> known.stops(finding, pushed)).about(pushed);
  }

  /** Checks and builds a commit that was accepted before, whatever errors it has by now. */
  Verdict rebuild(RevWalk walk, ObjectId commit) throws IOException, InterruptedException {
    folder.checkOut(walk, commit);
    return build(history(walk, commit), finding -> false);
  }

  /** The work folder is no work tree of Git's: the history is that of the commit in it. */
  private static HistorySource history(RevWalk walk, ObjectId commit) {
    return workspace -> History.at(commit, walk.getObjectReader());
  }

  private List<Message> foreign(RevWalk walk, Push push) throws IOException {
    if (push.account().role() == Account.Role.EDITOR) {
      return List.of();
    }
    return Authority.of(push.account().department(), folder.tree()).refusals(walk, push);
  }

  private static Set<String> pushed(RevWalk walk, Push push) throws IOException {
    return push.changes(walk).stream().map(TreeChange::path).collect(Collectors.toSet());
  }

  /** Returns the errors that this version of the tool finds in a commit; none before the first. */
  private KnownErrors known(RevWalk walk, ObjectId commit)
      throws IOException, InterruptedException {
    Diagnostics diagnostics = Diagnostics.insistingOn(Checks.publicationRules());
    if (!commit.equals(ObjectId.zeroId())) {
      before.checkOut(walk, commit);
      new WorkspaceCheck(settings.at(before.tree()).with(history(walk, commit)), diagnostics).run();
    }
    return KnownErrors.of(diagnostics.sorted());
  }

  private Verdict build(HistorySource history, Predicate<Diagnostic> stops)
      throws IOException, InterruptedException {
    Diagnostics diagnostics = Diagnostics.insistingOn(Checks.publicationRules());
    BuildSettings building = settings.at(folder.tree()).with(history);
    Optional<SiteBuild.Result> built =
        new SiteBuild(building, folder.site(), diagnostics, stops, memory).run();
    List<Diagnostic> errors = new ArrayList<>();
    List<Diagnostic> known = new ArrayList<>();
    List<Diagnostic> warnings = new ArrayList<>();
    for (Diagnostic finding : diagnostics.sorted()) {
      if (finding.isError()) {
        (stops.test(finding) ? errors : known).add(finding);
      } else {
        warnings.add(finding);
      }
    }
    return new Verdict(List.of(), errors, known, warnings, built);
  }
}
