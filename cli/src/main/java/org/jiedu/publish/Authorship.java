package org.jiedu.publish;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.util.RawParseUtils;
import org.jiedu.git.GitAnswer;
import org.jiedu.git.GitProgram;
import org.jiedu.git.GitProgram.Setting;

/**
 * Who signs a commit.
 *
 * @param author who made the site
 * @param committer who committed it
 */
public record Authorship(PersonIdent author, PersonIdent committer) {

  /**
   * Who signs where the user's Git does not say.
   *
   * @param name the site's
   * @param host the site's
   * @param time now
   * @param zone the site's
   */
  public record Portal(String name, String host, Instant time, ZoneId zone) {
    private PersonIdent ident() {
      return new PersonIdent(name, "noreply@" + host, time, zone);
    }
  }

  /** Returns who signs: the user as Git knows them, else the portal. */
  public static Authorship of(GitProgram git, Portal portal)
      throws IOException, InterruptedException {
    // A name that Git would guess tells of the machine, not of a person.
    GitProgram strict = git.with(List.of(new Setting("user.useConfigOnly", "true")));
    return new Authorship(
        ident(strict, "GIT_AUTHOR_IDENT").orElseGet(portal::ident),
        ident(strict, "GIT_COMMITTER_IDENT").orElseGet(portal::ident));
  }

  private static Optional<PersonIdent> ident(GitProgram git, String variable)
      throws IOException, InterruptedException {
    GitAnswer answer = git.run("var", variable);
    return answer.isDone()
        ? Optional.ofNullable(RawParseUtils.parsePersonIdent(answer.out().strip()))
        : Optional.empty();
  }
}
