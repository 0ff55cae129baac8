package org.jiedu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A site as it lies on the disk. Paths are relative to its folder, with {@code /}.
 *
 * @param folder the site's folder
 */
record BuiltSite(Path folder) {
  /** Returns every file by its path, hidden ones too. */
  SortedMap<String, Path> files() throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(Files::isRegularFile)
          .forEach(file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
    }
    return files;
  }

  /** Returns what every file holds, a character for each byte. */
  SortedMap<String, String> bytes() throws IOException {
    SortedMap<String, String> bytes = new TreeMap<>();
    for (var file : files().entrySet()) {
      bytes.put(
          file.getKey(),
          new String(
              Files.readAllBytes(file.getValue()), java.nio.charset.StandardCharsets.ISO_8859_1));
    }
    return bytes;
  }

  /** Returns which file on the disk each one is, and when it was last written. */
  SortedMap<String, String> identities() throws IOException {
    SortedMap<String, String> identities = new TreeMap<>();
    for (var file : files().entrySet()) {
      var attributes = Files.readAttributes(file.getValue(), BasicFileAttributes.class);
      identities.put(file.getKey(), attributes.fileKey() + " " + attributes.lastModifiedTime());
    }
    return identities;
  }

  /** Returns every page by its path. */
  SortedMap<String, Document> pages() throws IOException {
    SortedMap<String, Document> pages = new TreeMap<>();
    for (String path : files().keySet()) {
      if (path.endsWith(".html")) {
        pages.put(path, page(path));
      }
    }
    return pages;
  }

  Document page(String path) throws IOException {
    return Jsoup.parse(text(path));
  }

  String text(String path) throws IOException {
    return Files.readString(folder.resolve(path), UTF_8);
  }
}
