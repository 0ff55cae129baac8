package org.jiedu.portal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.InvalidRefNameException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jiedu.diagnostic.Message;
import org.jiedu.history.QuietGit;
import org.jiedu.output.FolderRemoval;
import org.jiedu.output.OutputException;

/** Makes portals. */
public final class PortalInit {
  private PortalInit() {}

  /**
   * Returns a new portal, all of it or none.
   *
   * @param root made, with the folders above it; one that is there must be empty
   * @throws PortalException if there is something already
   * @throws OutputException if it cannot be written
   */
  public static PortalFolder create(Path root) throws PortalException, OutputException {
    Path target = root.toAbsolutePath().normalize();
    try {
      refuseWhatIsThere(target);
      Path parent = Objects.requireNonNull(target.getParent());
      Files.createDirectories(parent);
      Path half =
          parent.resolve("." + target.getFileName() + ".new-" + ProcessHandle.current().pid());
      FolderRemoval.remove(half);
      try {
        fill(new PortalFolder(half));
        // The system itself refuses to put it over a folder that meanwhile holds something.
        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.syncFolder(parent);
      } finally {
        FolderRemoval.remove(half);
      }
    } catch (DirectoryNotEmptyException meanwhile) {
      throw occupied(target);
    } catch (PortalException refused) {
      throw refused;
    } catch (IOException failure) {
      throw OutputException.writing(target, failure);
    }
    return new PortalFolder(target);
  }

  private static void refuseWhatIsThere(Path target) throws IOException {
    if (target.getParent() == null) {
      throw occupied(target);
    }
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      throw occupied(target);
    }
    try (Stream<Path> files = Files.list(target)) {
      if (files.findAny().isPresent()) {
        throw occupied(target);
      }
    }
  }

  private static PortalException occupied(Path target) {
    return new PortalException(
        Message.of(
            "{0} 里已经有东西，什么都没有写；请换一个文件夹。",
            "{0} holds something already; nothing was written: take another folder.", target));
  }

  private static void fill(PortalFolder folder) throws IOException {
    Files.createDirectory(folder.root());
    Files.createDirectory(folder.releases());
    Files.createDirectory(folder.build());
    DurableFiles.write(folder.settings(), settings(), DurableFiles.OPEN);
    createRepository(folder.repository());
    new AccountFile(folder).write(new TreeMap<>());
    DurableFiles.syncFolder(folder.root());
  }

  private static byte[] settings() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PortalInit.class.getResourceAsStream("portal.yaml"))) {
      return in.readAllBytes();
    }
  }

  private static void createRepository(Path folder) throws IOException {
    QuietGit.install();
    try (Repository repository = bare(folder)) {
      repository.create(true);
      StoredConfig config = repository.getConfig();
      config.setBoolean("receive", null, "denyNonFastForwards", true);
      config.setBoolean("receive", null, "denyDeletes", true);
      config.setBoolean("http", null, "receivepack", true);
      config.save();
    }
    Path hooks = Files.createDirectories(folder.resolve("hooks"));
    Path hook = hooks.resolve("pre-receive");
    DurableFiles.write(
        hook,
        hook().getBytes(StandardCharsets.UTF_8),
        PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Repository bare(Path folder) throws IOException {
    FileRepositoryBuilder builder = new FileRepositoryBuilder();
    try {
      return builder.setGitDir(folder.toFile()).setBare().setInitialBranch("main").build();
    } catch (InvalidRefNameException impossible) {
      throw new IllegalStateException("main is a branch", impossible);
    }
  }

  /** A push by path or ssh starts Git's own program, which knows no rule of ours but this file. */
  private static String hook() {
    return """
        #!/bin/sh
        # Written by jiedu portal init. Only jiedu portal serve and receive know whose push this is.
        echo '这里只能通过 jiedu portal serve 的网址或者账号的 SSH 公钥推送，没有接收。' >&2
        echo 'Push to the address of jiedu portal serve, or with the SSH key of an account; nothing was accepted.' >&2
        exit 1
        """;
  }
}
