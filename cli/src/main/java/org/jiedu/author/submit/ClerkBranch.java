package org.jiedu.author.submit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.jiedu.git.GitAnswer;
import org.jiedu.history.TreeChange;

/** The clerk's branch, index and files: all that a submission changes of the clerk's. */
final class ClerkBranch {
  private static final int ID_START = "100644 ".length();
  private static final int ID_LENGTH = 40;

  private final ClerkRepository repository;
  private ObjectId tip;

  ClerkBranch(ClerkRepository repository) {
    this.repository = repository;
    this.tip = repository.head();
  }

  /**
   * Puts the clerk's commit onto the branch; a second time does nothing. The index comes first:
   * between the two the changes are merely staged.
   */
  void keep(OwnChanges changes, ObjectId commit) throws IOException, InterruptedException {
    if (tip.equals(commit)) {
      return;
    }
    reset(commit, changes.pathspecs());
    move(commit);
  }

  private void reset(ObjectId commit, List<String> pathspecs)
      throws IOException, InterruptedException {
    List<String> reset = new ArrayList<>(List.of("reset", "-q", commit.name(), "--"));
    reset.addAll(pathspecs);
    ClerkRepository.done(repository.git(), reset.toArray(String[]::new));
  }

  /**
   * Brings what others pushed into the clerk's files, if it touches none that is worked at. The
   * files come first: a branch ahead of its files would look as if the clerk took the others'
   * changes back.
   *
   * @param commit with the clerk's and the others' changes
   */
  Submission.Arrival arrive(ObjectId commit) throws IOException, InterruptedException {
    if (tip.equals(commit)) {
      return new Submission.Arrival(0, List.of());
    }
    List<TreeChange> incoming = repository.differences(tip, commit);
    List<TreeChange> met = met(incoming);
    List<String> held = new ArrayList<>();
    List<String> there = new ArrayList<>();
    for (TreeChange change : met) {
      (isThere(change) ? there : held).add(change.path());
    }
    if (!held.isEmpty()) {
      return new Submission.Arrival(0, held);
    }
    if (!there.isEmpty()) {
      reset(commit, OwnChanges.pathspecs(there));
    }
    // It answers with an error where files are changed, which some may well be.
    repository.git().run("update-index", "-q", "--refresh");
    GitAnswer moved = repository.git().run("read-tree", "-m", "-u", tip.name(), commit.name());
    if (!moved.isDone()) {
      return new Submission.Arrival(0, List.of(moved.reason()));
    }
    move(commit);
    return new Submission.Arrival(incoming.size(), List.of());
  }

  /** Moves the branch, unless somebody else has in the meantime. */
  private void move(ObjectId commit) throws IOException, InterruptedException {
    ClerkRepository.done(
        repository.git(),
        "update-ref",
        "-m",
        "jiedu submit",
        ClerkRepository.REF,
        commit.name(),
        tip.name());
    tip = commit;
  }

  /** Returns incoming files that the clerk has changed, or that lie in the way of new ones. */
  private List<TreeChange> met(List<TreeChange> incoming) throws IOException, InterruptedException {
    Set<String> changed = new HashSet<>(OwnChanges.changed(repository));
    return incoming.stream()
        .filter(
            change ->
                changed.contains(change.path())
                    || (change.before().isEmpty() && isInTheWay(change.path())))
        .toList();
  }

  /** Returns whether a file is what it is to become, as a submission leaves it that was killed. */
  private boolean isThere(TreeChange change) throws IOException, InterruptedException {
    Optional<ObjectId> staged = staged(change.path());
    boolean isStagedOtherwise =
        staged.isPresent() && !staged.equals(change.before()) && !staged.equals(change.after());
    return !isStagedOtherwise && onDisk(change.path()).equals(change.after());
  }

  private Optional<ObjectId> staged(String path) throws IOException, InterruptedException {
    String entry = repository.line("ls-files", "--stage", "-z", "--", ":(top,literal)" + path);
    // The mode, the id, the stage, and behind a tab the path.
    return entry.isEmpty()
        ? Optional.empty()
        : Optional.of(ObjectId.fromString(entry.substring(ID_START, ID_START + ID_LENGTH)));
  }

  /** Returns Git's id of a file; empty where there is none. Of a folder it is none of a file. */
  private Optional<ObjectId> onDisk(String path) throws IOException, InterruptedException {
    Path file = repository.git().folder().resolve(path);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(ObjectId.fromString(repository.line("hash-object", "--", path)))
        : Optional.of(ObjectId.zeroId());
  }

  /** Git itself would write over a file that it ignores. */
  private boolean isInTheWay(String path) {
    Path top = repository.git().folder();
    Path file = top.resolve(path);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    for (Path above = file.getParent();
        above != null && !above.equals(top);
        above = above.getParent()) {
      if (Files.exists(above, LinkOption.NOFOLLOW_LINKS)
          && !Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS)) {
        return true;
      }
    }
    return false;
  }
}
