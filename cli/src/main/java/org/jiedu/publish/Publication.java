package org.jiedu.publish;

import java.util.List;

/** What became of a publication, or would become of it. */
public sealed interface Publication {

  /** The branch holds this very site already: there is no new commit. */
  record Unchanged() implements Publication {}

  /**
   * Nothing was to be changed.
   *
   * @param difference what a publication would change
   */
  record Compared(SiteDifference difference) implements Publication {}

  /**
   * The site is on the branch.
   *
   * @param commit the id of the new commit
   * @param difference what it changed
   * @param remoteLines what the other side said
   */
  record Published(String commit, SiteDifference difference, List<String> remoteLines)
      implements Publication {
    /** Copies the list. */
    public Published {
      remoteLines = List.copyOf(remoteLines);
    }
  }

  /**
   * The other side would not take it; its branch is as it was.
   *
   * @param reason why, in a few words of the other side
   * @param remoteLines what it said besides
   */
  record Refused(String reason, List<String> remoteLines) implements Publication {
    /** Copies the list. */
    public Refused {
      remoteLines = List.copyOf(remoteLines);
    }
  }

  /** The branch holds the source of a portal, which no site may take the place of. */
  record HoldsWorkspace() implements Publication {}
}
