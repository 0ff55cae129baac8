package org.jiedu.portal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jiedu.diagnostic.Message;
import org.jiedu.git.WorkFolder;
import org.jiedu.output.OutputException;
import org.jiedu.output.SiteLock;

/**
 * The folder of a portal: where everything in it stands.
 *
 * @param root the folder itself, absolute
 */
public record PortalFolder(Path root) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration SHORT_PATIENCE = Duration.ofSeconds(20);

  /**
   * Returns the portal in a folder.
   *
   * @throws PortalException if the folder is none
   */
  public static PortalFolder of(Path root) throws PortalException {
    PortalFolder folder = new PortalFolder(root.toAbsolutePath().normalize());
    List<Path> parts =
        List.of(folder.settings(), folder.repository().resolve("HEAD"), folder.releases());
    for (Path part : parts) {
      if (!Files.exists(part)) {
        throw new PortalException(
            Message.of(
                "{0} 不是接收端的文件夹：里面没有 {1}；用 jiedu portal init 新建。",
                "{0} is no portal: it holds no {1}; jiedu portal init makes one.",
                folder.root(),
                folder.root().relativize(part)));
      }
    }
    return folder;
  }

  /** Returns the bare repository that authors push to. */
  public Path repository() {
    return root.resolve("portal.git");
  }

  /** Returns the file of the portal's settings. */
  public Path settings() {
    return root.resolve("portal.yaml");
  }

  /** Returns the folder that holds a folder for each release. */
  public Path releases() {
    return root.resolve("releases");
  }

  /** Returns the symbolic link to the web root of the release that is live. */
  public Path current() {
    return root.resolve("current");
  }

  /** Returns the file that names the release that a rollback holds, if one does. */
  public Path held() {
    return root.resolve("held");
  }

  /** Returns the file of the audit log. */
  public Path audit() {
    return root.resolve("audit.jsonl");
  }

  /** Returns the file that says where the audit log ends. */
  public Path auditHead() {
    return root.resolve("audit.head");
  }

  /** Returns the file of the accounts, which only the portal's own user can read. */
  public Path accounts() {
    return root.resolve("accounts.yaml");
  }

  /** Returns the file that tells sshd whose a key is. */
  public Path authorizedKeys() {
    return root.resolve("authorized_keys");
  }

  /** Returns the folder that builds work in; anybody may delete what is in it. */
  public Path build() {
    return root.resolve("build");
  }

  /** Returns where what is pushed is checked and built. */
  WorkFolder pushed() {
    return new WorkFolder(build().resolve("pushed"));
  }

  /** Returns where what it is pushed upon is looked at. */
  WorkFolder before() {
    return new WorkFolder(build().resolve("before"));
  }

  /** Returns the folder that holds the objects of pushes which are not accepted yet. */
  public Path quarantine() {
    return root.resolve("quarantine");
  }

  /**
   * Takes the right to change the repository, the releases and what is live, and waits for it.
   *
   * @throws OutputException when somebody else still has it after a minute, with the process id
   */
  public SiteLock lock() throws OutputException {
    return lock(PATIENCE);
  }

  /**
   * Takes the right to change the repository, the releases and what is live.
   *
   * @param patience how long to wait for whoever has it
   * @throws OutputException when somebody else still has it then, with the process id
   */
  public SiteLock lock(Duration patience) throws OutputException {
    return SiteLock.acquire(root.resolve("locks"), patience);
  }

  /** Takes the right to write the accounts; who has the portal's lock may take it as well. */
  SiteLock accountsLock() throws OutputException {
    return SiteLock.acquire(root.resolve("locks/accounts"), SHORT_PATIENCE);
  }

  /** Takes the right to make and remove quarantines, for a moment; who has any other lock may. */
  SiteLock quarantineLock() throws OutputException {
    return SiteLock.acquire(root.resolve("locks/quarantine"), SHORT_PATIENCE);
  }

  /** Takes the right to write the audit log; who has any other lock may take it as well. */
  SiteLock auditLock() throws OutputException {
    return SiteLock.acquire(root.resolve("locks/audit"), SHORT_PATIENCE);
  }
}
