package org.jiedu.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RecursiveAction;

/** Lists the files below a folder, its folders side by side: a site has one for each page. */
final class FileListing extends RecursiveAction {
  private static final long serialVersionUID = 1L;

  private final transient Path folder;
  private final String prefix;
  private final transient Map<String, BasicFileAttributes> files;

  private FileListing(Path folder, String prefix, Map<String, BasicFileAttributes> files) {
    this.folder = folder;
    this.prefix = prefix;
    this.files = files;
  }

  /**
   * Returns every file below a folder by its path relative to it, with {@code /}; a link counts as
   * a file and is not followed.
   */
  static Map<String, BasicFileAttributes> of(Path folder) throws IOException {
    Map<String, BasicFileAttributes> files = new ConcurrentHashMap<>();
    try {
      new FileListing(folder, "", files).invoke();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
    return files;
  }

  @Override
  protected void compute() {
    List<FileListing> below = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path one : all) {
        String path = prefix + one.getFileName();
        BasicFileAttributes found =
            Files.readAttributes(one, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (found.isDirectory()) {
          below.add(new FileListing(one, path + "/", files));
        } else {
          files.put(path, found);
        }
      }
    } catch (DirectoryIteratorException failure) {
      throw new UncheckedIOException(failure.getCause());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    invokeAll(below);
  }
}
