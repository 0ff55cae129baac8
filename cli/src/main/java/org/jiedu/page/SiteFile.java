package org.jiedu.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jiedu.media.PictureFacts;

/**
 * A file of the site that is one of the workspace: an attachment, picture or medium.
 *
 * @param path below the site's root, with {@code /}
 * @param source the file
 * @param picture what is known of it, if it is a picture
 * @param copies smaller ones that lie beside it, the smallest first
 */
public record SiteFile(
    String path, Path source, Optional<PictureFacts> picture, List<Copy> copies) {

  /** Copies the list. */
  public SiteFile {
    copies = List.copyOf(copies);
  }

  /**
   * A smaller copy of a picture.
   *
   * @param path below the site's root or below the folder of the picture's text
   */
  public record Copy(String path, int widthPixels) {}
}
