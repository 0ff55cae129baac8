package org.jiedu.author.submit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jiedu.git.GitAnswer;
import org.jiedu.git.GitProgram;

/**
 * The clerk's folders as they lie on the disk, staged or not. They are read into a copy of the
 * index: the clerk's own is not touched, nor is what it holds of other files.
 *
 * @param tree Git's id of the last commit's tree with these folders put into it
 * @param folders what differs from the last commit, in order
 * @param unfit files that no portal takes: symbolic links and other repositories
 * @param others changed files that stay as they are
 */
public record OwnChanges(
    ObjectId tree, List<Folder> folders, List<String> unfit, List<String> others) {

  /** What became of a folder. */
  public enum Kind {
    NEW,
    CHANGED,
    GONE
  }

  /**
   * A changed policy or package.
   *
   * @param path from the top of the work tree
   * @param name as a clerk names it: a package's id, or {@code policies/} and a policy's
   */
  public record Folder(String path, String name, Kind kind) {}

  private static final Pattern FOLDER =
      Pattern.compile("content/(?:interpretations/([^/]+)|(policies/[^/]+))/.+", Pattern.DOTALL);

  private static final int STATUS_LENGTH = 3;

  /** Copies the lists. */
  public OwnChanges {
    folders = List.copyOf(folders);
    unfit = List.copyOf(unfit);
    others = List.copyOf(others);
  }

  /**
   * Reads what the clerk changed.
   *
   * @param asked the folders, from the top of the work tree; every changed one if there is none
   * @param index where the copy of the index is put
   */
  static OwnChanges read(ClerkRepository repository, Set<String> asked, Path index)
      throws IOException, InterruptedException {
    List<String> changed = changed(repository);
    NavigableSet<String> folders = new TreeSet<>();
    List<String> others = new ArrayList<>();
    for (String path : changed) {
      Optional<String> folder = folder(repository, path);
      if (folder.isPresent() && (asked.isEmpty() || asked.contains(folder.get()))) {
        folders.add(folder.get());
      } else {
        others.add(path);
      }
    }
    ObjectId tree =
        folders.isEmpty() ? headTree(repository) : write(repository, pathspecs(folders), index);
    return compared(repository, tree, others);
  }

  /** Returns whether there is nothing to commit. */
  public boolean isNone() {
    return folders.isEmpty();
  }

  /** Returns Git's names for these folders and nothing else. */
  List<String> pathspecs() {
    return pathspecs(folders.stream().map(Folder::path).toList());
  }

  static List<String> pathspecs(Iterable<String> folders) {
    List<String> specs = new ArrayList<>();
    folders.forEach(folder -> specs.add(":(top,literal)" + folder));
    return specs;
  }

  /** Returns the files that are not as in the last commit, new ones too, but not ignored ones. */
  static List<String> changed(ClerkRepository repository) throws IOException, InterruptedException {
    GitAnswer status =
        ClerkRepository.done(
            repository.git(),
            "--no-optional-locks",
            "status",
            "--porcelain",
            "-z",
            "--no-renames",
            "--ignore-submodules=none",
            "--untracked-files=all");
    return status.entries().stream().map(entry -> entry.substring(STATUS_LENGTH)).toList();
  }

  private static Optional<String> folder(ClerkRepository repository, String path) {
    return matcher(repository, path)
        .map(found -> repository.folder(found.group(1) == null ? found.group(2) : found.group(1)));
  }

  private static Optional<Matcher> matcher(ClerkRepository repository, String path) {
    if (!path.startsWith(repository.prefix())) {
      return Optional.empty();
    }
    Matcher matcher = FOLDER.matcher(path.substring(repository.prefix().length()));
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }

  private static ObjectId headTree(ClerkRepository repository)
      throws IOException, InterruptedException {
    return ObjectId.fromString(
        repository.line("rev-parse", "--verify", repository.head().name() + "^{tree}"));
  }

  private static ObjectId write(ClerkRepository repository, List<String> pathspecs, Path index)
      throws IOException, InterruptedException {
    Path own =
        repository.git().folder().resolve(repository.line("rev-parse", "--git-path", "index"));
    try {
      // With its time: by that Git knows which files may have changed in the same instant.
      Files.copy(
          own, index, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (NoSuchFileException none) {
      Files.deleteIfExists(index);
    }
    GitProgram git = repository.git().withIndex(index);
    ClerkRepository.done(git, "read-tree", "--reset", repository.head().name());
    List<String> add = new ArrayList<>(List.of("add", "-A", "--"));
    add.addAll(pathspecs);
    ClerkRepository.done(git, add.toArray(String[]::new));
    return ObjectId.fromString(ClerkRepository.done(git, "write-tree").out().strip());
  }

  private static OwnChanges compared(ClerkRepository repository, ObjectId tree, List<String> others)
      throws IOException {
    NavigableSet<String> changed = new TreeSet<>();
    List<String> unfit = new ArrayList<>();
    try (Repository objects = repository.open();
        RevWalk walk = new RevWalk(objects);
        TreeWalk files = new TreeWalk(walk.getObjectReader())) {
      ObjectId before = walk.parseCommit(repository.head()).getTree();
      files.addTree(before);
      files.addTree(tree);
      files.setRecursive(true);
      files.setFilter(TreeFilter.ANY_DIFF);
      while (files.next()) {
        folder(repository, files.getPathString()).ifPresent(changed::add);
        FileMode mode = files.getFileMode(1);
        if (mode.equals(FileMode.SYMLINK) || mode.equals(FileMode.GITLINK)) {
          unfit.add(files.getPathString());
        }
      }
      List<Folder> folders = new ArrayList<>();
      for (String path : changed) {
        Kind kind =
            isIn(objects, path, before)
                ? (isIn(objects, path, tree) ? Kind.CHANGED : Kind.GONE)
                : Kind.NEW;
        folders.add(new Folder(path, name(repository, path), kind));
      }
      return new OwnChanges(tree, folders, unfit, others);
    }
  }

  private static String name(ClerkRepository repository, String folder) {
    return folder
        .substring((repository.prefix() + "content/").length())
        .replaceFirst("^interpretations/", "");
  }

  private static boolean isIn(Repository objects, String path, ObjectId tree) throws IOException {
    try (TreeWalk found = TreeWalk.forPath(objects, path, tree)) {
      return found != null;
    }
  }
}
