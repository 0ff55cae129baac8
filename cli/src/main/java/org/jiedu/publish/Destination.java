package org.jiedu.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Repository;
import org.jiedu.diagnostic.Message;
import org.jiedu.git.GitAnswer;
import org.jiedu.git.GitException;
import org.jiedu.git.GitProgram;
import org.jiedu.git.GitProgram.Setting;
import org.jiedu.git.Secrets;

/**
 * Where a site is published.
 *
 * @param shown the repository as it is told to the user, without secrets
 * @param branch the branch, without {@code refs/heads/}
 * @param settings what Git has to know to reach it, under the name {@link #REMOTE}
 */
public record Destination(String shown, String branch, List<Setting> settings) {
  /** The name by which Git is asked for it: an address may hold a password. */
  static final String REMOTE = "jiedu-destination";

  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9+.-]+://.*|[^/\\\\]{2,}:.*");

  /** What one repository is told, alone, of how others are reached. */
  private static final Pattern OF_TRANSPORT =
      Pattern.compile(
          "(credential|http|https|url|protocol|ssh)\\..*|core\\.(sshcommand|gitproxy|askpass)",
          Pattern.DOTALL);

  private static final Set<String> OF_REMOTE =
      Set.of("proxy", "proxyauthmethod", "receivepack", "uploadpack", "vcs");

  /** Copies the settings. */
  public Destination {
    settings = List.copyOf(settings);
  }

  /** Returns whether a branch can have this name. */
  public static boolean isBranch(String name) {
    return !name.startsWith("-") && Repository.isValidRefName("refs/heads/" + name);
  }

  /**
   * Finds a destination.
   *
   * @param git runs in the workspace
   * @param folder the folder that the user is in
   * @param remote the name of a remote of the workspace's repository, an address, or a path
   * @throws GitException if it is none of them
   */
  public static Destination find(GitProgram git, Path folder, String remote, String branch)
      throws IOException, InterruptedException {
    List<Setting> known = settings(git.run("config", "-z", "--list"));
    List<Setting> settings = new ArrayList<>();
    for (Setting own : settings(git.run("config", "-z", "--list", "--local", "--includes"))) {
      if (OF_TRANSPORT.matcher(own.key()).matches()) {
        settings.add(own);
      }
    }
    Optional<String> named = urlOf(known, remote);
    if (named.isPresent()) {
      settings.addAll(ofRemote(known, remote));
      settings.add(new Setting("remote." + REMOTE + ".url", absolute(git, named.get())));
      return new Destination(remote, branch, settings);
    }
    boolean isAddress = ADDRESS.matcher(remote).matches();
    Path path = folder.resolve(isAddress ? "" : remote).normalize();
    if (!isAddress && !Files.exists(path)) {
      throw new GitException(
          Message.of(
              "没有叫“{0}”的远程仓库，也没有这个文件夹。",
              "There is neither a remote nor a folder {0}.", Secrets.masked(remote)));
    }
    settings.add(new Setting("remote." + REMOTE + ".url", isAddress ? remote : path.toString()));
    return new Destination(Secrets.masked(remote), branch, settings);
  }

  /** Returns the branch as Git names it. */
  String ref() {
    return "refs/heads/" + branch;
  }

  /** Fetched from where it is pushed to: a mirror may lag behind. */
  private static Optional<String> urlOf(List<Setting> known, String remote) {
    return valueOf(known, "remote." + remote + ".pushurl")
        .or(() -> valueOf(known, "remote." + remote + ".url"));
  }

  /** A path of the repository's settings counts from the top of its work tree. */
  private static String absolute(GitProgram git, String url)
      throws IOException, InterruptedException {
    if (ADDRESS.matcher(url).matches() || Path.of(url).isAbsolute()) {
      return url;
    }
    String top = git.run("rev-parse", "--show-toplevel").out().strip();
    return git.folder().resolve(top).resolve(url).normalize().toString();
  }

  private static Optional<String> valueOf(List<Setting> known, String key) {
    return known.stream()
        .filter(setting -> setting.key().equals(key))
        .map(Setting::value)
        .findFirst();
  }

  private static List<Setting> ofRemote(List<Setting> known, String remote) {
    String prefix = "remote." + remote + ".";
    return known.stream()
        .filter(setting -> setting.key().startsWith(prefix))
        .filter(setting -> OF_REMOTE.contains(setting.key().substring(prefix.length())))
        .map(
            setting ->
                new Setting(
                    "remote." + REMOTE + "." + setting.key().substring(prefix.length()),
                    setting.value()))
        .toList();
  }

  /** Outside a repository there is no local setting, and Git answers with an error. */
  private static List<Setting> settings(GitAnswer answer) {
    if (!answer.isDone()) {
      return List.of();
    }
    return answer.entries().stream().map(Destination::setting).toList();
  }

  private static Setting setting(String entry) {
    int end = entry.indexOf('\n');
    // A key without a value is a switch that is on.
    return end < 0
        ? new Setting(entry, "true")
        : new Setting(entry.substring(0, end), entry.substring(end + 1));
  }
}
