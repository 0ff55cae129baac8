package org.jiedu.author.submit;

import java.nio.file.Path;
import java.util.List;
import org.jiedu.diagnostic.Diagnostic;

/** What became of a submission. In none of them is anything of the clerk's lost. */
public sealed interface Submission {

  /** There was nothing to commit and nothing to push. */
  record Nothing() implements Submission {}

  /**
   * The other side holds the clerk's changes.
   *
   * @param commit the id of its last commit
   * @param remoteLines what the other side said; none where it held them already
   * @param arrival what became of the clerk's own branch
   */
  record Accepted(String commit, List<String> remoteLines, Arrival arrival) implements Submission {
    /** Copies the list. */
    public Accepted {
      remoteLines = List.copyOf(remoteLines);
    }
  }

  /**
   * How others' changes came to the clerk.
   *
   * @param files how many files were brought up to date
   * @param held files that the clerk is working at, for whose sake none was; the clerk's branch
   *     stays at the clerk's own commit then
   */
  record Arrival(int files, List<String> held) {
    /** Copies the list. */
    public Arrival {
      held = List.copyOf(held);
    }
  }

  /**
   * The other side would not take it.
   *
   * @param reason why, in a few words of the other side
   * @param remoteLines what it said besides
   * @param commit the clerk's last commit, which stays on the branch
   */
  record Refused(String reason, List<String> remoteLines, String commit) implements Submission {
    /** Copies the list. */
    public Refused {
      remoteLines = List.copyOf(remoteLines);
    }
  }

  /**
   * The rules speak against it; nothing was pushed.
   *
   * @param errors what is wrong
   * @param workspace where the checked files lie, for quotations
   */
  record Faulty(List<Diagnostic> errors, Path workspace) implements Submission {
    /** Copies the list. */
    public Faulty {
      errors = List.copyOf(errors);
    }
  }

  /**
   * Somebody else changed the same places; nothing was pushed.
   *
   * @param files the files, each with who changed it there
   * @param commit the clerk's last commit, which is on the branch
   * @param remote the name of the remote
   */
  record Conflict(List<ForeignChange> files, String commit, String remote) implements Submission {
    /** Copies the list. */
    public Conflict {
      files = List.copyOf(files);
    }
  }

  /**
   * A file that somebody else changed.
   *
   * @param path from the top of the work tree
   * @param who a name and a day; may be empty
   */
  record ForeignChange(String path, String who) {}
}
