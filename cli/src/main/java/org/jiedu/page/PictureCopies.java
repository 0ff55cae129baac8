package org.jiedu.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiedu.media.PictureFacts;

/**
 * Which smaller copies of a folder's pictures there are beside them: {@code media/site-640.jpg} of
 * {@code media/site.jpg}. A file that the author has put there under such a name stays what it is,
 * and that copy is not made.
 */
final class PictureCopies {
  private static final List<Integer> WIDTHS = List.of(320, 640, 1280);

  private final PageSources sources;
  private final Path folder;
  private final Set<String> taken;

  /**
   * Makes the copies of a folder.
   *
   * @param folder on the disk
   * @param files of the folder, relative to it
   */
  PictureCopies(PageSources sources, Path folder, Set<String> files) {
    this.sources = sources;
    this.folder = folder;
    // Where a server does not tell capitals apart, one would lie in the other's place.
    this.taken =
        files.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /** Returns what is known of a picture of the folder. */
  Optional<PictureFacts> facts(String path) {
    Path file = folder.resolve(path).normalize();
    return file.startsWith(folder) ? sources.facts().picture(file) : Optional.empty();
  }

  /** Returns the copies of a picture of the folder, the smallest first. */
  List<SiteFile.Copy> of(String path) {
    if (sources.pictures() == Pictures.NONE) {
      return List.of();
    }
    return facts(path).filter(PictureFacts::isDecodable).stream()
        .flatMap(facts -> WIDTHS.stream().filter(width -> width < facts.widthPixels()))
        .map(width -> new SiteFile.Copy(name(path, width), width))
        .filter(copy -> !taken.contains(copy.path().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static String name(String path, int width) {
    int dot = path.lastIndexOf('.');
    return path.substring(0, dot) + "-" + width + path.substring(dot);
  }
}
