package org.jiedu.build;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiedu.codec.MalformedBytesException;
import org.jiedu.codec.PieceFile;
import org.jiedu.codec.Pieces;
import org.jiedu.output.OutputException;
import org.jiedu.output.ToolFolder;
import org.jiedu.output.WholeFile;

/**
 * Where a process leaves what it remembers for the next one. Whoever deletes the file loses time
 * and nothing else; one that is torn, comes from another version of the program, or is too large
 * for the memory that there is, is as good as none.
 *
 * @param file the file
 */
public record MemoryFile(Path file) {
  // What is remembered takes so many times as much in memory as in the file. Where there is not so
  // much, a build without it has more room.
  private static final int TIMES = 5;

  /** Returns the file of the builds of a site. */
  public static MemoryFile ofSite(BuildSettings settings, Path target) throws OutputException {
    return new MemoryFile(ToolFolder.of(home(settings.root(), target)).memoryOf(target));
  }

  /**
   * Returns the file of the checks of a workspace, or empty where the workspace cannot be written
   * to.
   */
  public static Optional<MemoryFile> ofChecks(Path root) {
    try {
      return Optional.of(new MemoryFile(ToolFolder.of(root).memoryOfChecks()));
    } catch (OutputException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the folder that keeps lock, manifest and memory of a site: the workspace for its own
   * site; beside a site elsewhere, so that a workspace that is only read stays as it is.
   */
  static Path home(Path root, Path target) {
    Path site = target.toAbsolutePath().normalize();
    Path parent = site.getParent();
    return site.startsWith(root) || parent == null ? root : parent;
  }

  /** A piece of work that remembers. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. */
    T run(BuildMemory memory) throws IOException, InterruptedException;
  }

  /** Does a piece of work with what the last process remembered, and keeps it for the next. */
  public <T> T remembering(Work<T> work) throws IOException, InterruptedException {
    BuildMemory memory = read();
    T result = work.run(memory);
    write(memory);
    return result;
  }

  /** Returns the memory that the file holds, or an empty one. */
  public BuildMemory read() {
    BuildMemory memory = BuildMemory.empty();
    try {
      if (Files.exists(file) && Files.size(file) < Runtime.getRuntime().maxMemory() / TIMES) {
        take(file, memory::take);
        take(indexes(), memory::takeIndexes);
      }
      return memory;
    } catch (IOException | MalformedBytesException e) {
      return BuildMemory.empty();
    }
  }

  /** Takes over what a file holds. */
  private interface Taking {
    void from(PieceFile kept) throws IOException;
  }

  private static void take(Path file, Taking taking) throws IOException {
    Optional<PieceFile> kept =
        Files.exists(file) ? PieceFile.open(file, program()) : Optional.empty();
    if (kept.isPresent()) {
      try (PieceFile lists = kept.get()) {
        taking.from(lists);
      }
    }
  }

  /**
   * Returns the file of what the site's search indexes were made of: with every one of them that
   * changes, as all of them would have to be made anew without it.
   */
  private Path indexes() {
    return file.resolveSibling(file.getFileName() + ".indexes");
  }

  /** Writes what is to be remembered, unless the files hold it, or nearly all of it, already. */
  public void write(BuildMemory memory) {
    try {
      if (memory.hasNewIndexes()) {
        write(indexes(), List.of(memory.keptIndexes()));
      }
      if (memory.isWorthKeeping()) {
        write(file, memory.kept());
      }
    } catch (IOException e) {
      // What was built is built; without the files the next build takes longer.
      return;
    }
  }

  private static void write(Path file, List<Pieces> lists) throws IOException {
    String program = program();
    WholeFile.write(file, to -> PieceFile.write(program, lists, to));
  }

  /** Returns what is the same as long as the program is. */
  private static String program() throws IOException {
    CodeSource source = MemoryFile.class.getProtectionDomain().getCodeSource();
    try (Stream<Path> files = Files.walk(Path.of(source.getLocation().toURI()))) {
      StringBuilder program = new StringBuilder();
      for (Path one : files.filter(Files::isRegularFile).sorted().toList()) {
        program.append(one).append(' ').append(Files.size(one)).append(' ');
        program.append(Files.getLastModifiedTime(one)).append('\n');
      }
      return program.toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program does not know where it lies", e);
    }
  }
}
