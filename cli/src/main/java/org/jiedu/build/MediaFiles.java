package org.jiedu.build;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiedu.media.PictureFacts;
import org.jiedu.media.PictureWriter;
import org.jiedu.output.KeptFiles;
import org.jiedu.page.SiteFile;
import org.jiedu.source.Sha256;

/**
 * Makes what readers get of a workspace's file: a picture without metadata and its copies, anything
 * else as it is. Copies are kept under the digest of the picture. Safe for use by several threads.
 */
final class MediaFiles {
  private final KeptFiles kept;

  MediaFiles(KeptFiles kept) {
    this.kept = kept;
  }

  /** Returns the files by their paths below the site's root. */
  SortedMap<String, byte[]> of(SiteFile file) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    byte[] bytes = Files.readAllBytes(file.source());
    Optional<PictureFacts> picture = file.picture();
    if (picture.isEmpty()) {
      files.put(file.path(), bytes);
      return files;
    }
    files.put(file.path(), PictureWriter.whole(bytes, picture.get()));
    if (!file.copies().isEmpty()) {
      addCopies(file, bytes, picture.get(), files);
    }
    return files;
  }

  private void addCopies(
      SiteFile file, byte[] bytes, PictureFacts picture, SortedMap<String, byte[]> files)
      throws IOException {
    Sha256 digest = new Sha256();
    digest.add(PictureWriter.REVISION + " " + Runtime.version().feature());
    digest.add(bytes);
    String key = "copy-" + digest.hex().substring(0, 40) + "-";
    SortedMap<Integer, byte[]> copies = new TreeMap<>();
    for (SiteFile.Copy copy : file.copies()) {
      Optional<byte[]> found = kept.find(key + copy.widthPixels());
      found.ifPresent(known -> copies.put(copy.widthPixels(), known));
    }
    if (copies.size() < file.copies().size()) {
      List<Integer> widths = file.copies().stream().map(SiteFile.Copy::widthPixels).toList();
      copies.putAll(PictureWriter.copies(bytes, picture, widths));
      for (Map.Entry<Integer, byte[]> made : copies.entrySet()) {
        kept.keep(key + made.getKey(), made.getValue());
      }
    }
    for (SiteFile.Copy copy : file.copies()) {
      Optional.ofNullable(copies.get(copy.widthPixels()))
          .ifPresent(made -> files.put(copy.path(), made));
    }
  }
}
