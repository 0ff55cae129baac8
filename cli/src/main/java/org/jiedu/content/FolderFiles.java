package org.jiedu.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * The files of one policy or package, in the work tree or in a commit.
 *
 * @param names relative to the folder, with {@code /}
 * @param reader reads one of them
 */
public record FolderFiles(Set<String> names, Reader reader) {

  /** Reads a file. */
  @FunctionalInterface
  public interface Reader {
    /** Returns the bytes of a file that is among the names. */
    byte[] read(String name) throws IOException;
  }

  /** Copies the names. */
  public FolderFiles {
    names = Set.copyOf(names);
  }

  /** Returns the files of a folder on disk. */
  public static FolderFiles of(Path folder, Set<String> names) {
    return new FolderFiles(names, name -> Files.readAllBytes(folder.resolve(name)));
  }

  byte[] read(String name) throws IOException {
    return reader.read(name);
  }
}
