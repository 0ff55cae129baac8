package org.jiedu.author.submit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.KnownErrors;
import org.jiedu.git.WorkFolder;
import org.jiedu.history.TreeChange;

/**
 * Holds to the rules what would be on the branch, as the portal will.
 *
 * @param folder where the files of commits are put
 */
record RebasedCheck(ClerkRepository repository, Path folder, Submitter.Check check) {

  /**
   * Returns why a commit cannot be pushed. A colleague's old errors are no reason.
   *
   * @param base what the branch holds
   */
  Optional<Submission> run(Optional<ObjectId> base, ObjectId commit)
      throws IOException, InterruptedException {
    List<Diagnostic> errors = findings(commit).stream().filter(Diagnostic::isError).toList();
    if (errors.isEmpty()) {
      return Optional.empty();
    }
    if (base.isPresent()) {
      // What the branch has already is asked only now: mostly there is nothing to excuse.
      KnownErrors known = KnownErrors.of(findings(base.get()));
      Set<String> pushed = pushed(base.get(), commit);
      errors = errors.stream().filter(error -> known.stops(error, pushed)).toList();
    }
    if (errors.isEmpty()) {
      return Optional.empty();
    }
    checkOut(commit);
    return Optional.of(new Submission.Faulty(errors, workspace()));
  }

  private Set<String> pushed(ObjectId base, ObjectId commit) throws IOException {
    return repository.differences(base, commit).stream()
        .map(TreeChange::path)
        .filter(path -> path.startsWith(repository.prefix()))
        .map(path -> path.substring(repository.prefix().length()))
        .collect(Collectors.toSet());
  }

  private List<Diagnostic> findings(ObjectId commit) throws IOException, InterruptedException {
    checkOut(commit);
    return check.findings(workspace());
  }

  private Path workspace() {
    return new WorkFolder(folder).tree().resolve(repository.prefix());
  }

  private void checkOut(ObjectId commit) throws IOException {
    try (Repository objects = repository.open();
        RevWalk walk = new RevWalk(objects)) {
      new WorkFolder(folder).checkOut(walk, commit);
    }
  }
}
