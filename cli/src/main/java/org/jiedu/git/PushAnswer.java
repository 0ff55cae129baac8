package org.jiedu.git;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What became of a push, as {@code git push --porcelain} tells it.
 *
 * @param outcome in one word
 * @param reason Git's own few words for it
 * @param remoteLines what the other side said
 */
public record PushAnswer(Outcome outcome, String reason, List<String> remoteLines) {

  /** The ways in which a push can end. */
  public enum Outcome {
    /** The branch is at the pushed commit. */
    ACCEPTED,
    /** Somebody else changed the branch since it was fetched, or is about to. */
    OVERTAKEN,
    /** The other side would not take it. */
    REFUSED,
    /** The other side was not reached, or could not store anything. */
    FAILED
  }

  // A line "!<tab>from:to<tab>[remote rejected] (reason)"; Git translates none of it.
  private static final Pattern REJECTED = Pattern.compile("!\\t[^\\t]*\\t\\[([a-z ]+)] \\((.*)\\)");

  // Hosts have words of their own for a branch that is not what it was a moment ago.
  private static final Pattern MOVED =
      Pattern.compile(
          "(?i).*(lock|fast-forward|fetch first|failed to update ref|already exists|stale"
              + "|old value).*");

  /** Copies the list. */
  public PushAnswer {
    remoteLines = List.copyOf(remoteLines);
  }

  /** Understands what Git answered to a push. */
  public static PushAnswer of(GitAnswer answer) {
    if (answer.isDone()) {
      return new PushAnswer(Outcome.ACCEPTED, "", answer.remoteLines());
    }
    Optional<Matcher> rejected =
        answer.out().lines().map(REJECTED::matcher).filter(Matcher::matches).findFirst();
    if (rejected.isEmpty()) {
      return new PushAnswer(Outcome.FAILED, answer.reason(), answer.remoteLines());
    }
    String reason = Secrets.masked(rejected.get().group(2));
    return new PushAnswer(outcome(rejected.get().group(1), reason), reason, answer.remoteLines());
  }

  private static Outcome outcome(String who, String reason) {
    if (who.equals("rejected")) {
      return Outcome.OVERTAKEN;
    }
    if (who.equals("remote failure") || reason.startsWith("unpacker error")) {
      return Outcome.FAILED;
    }
    return MOVED.matcher(reason).matches() ? Outcome.OVERTAKEN : Outcome.REFUSED;
  }
}
