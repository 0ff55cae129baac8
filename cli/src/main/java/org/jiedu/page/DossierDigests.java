package org.jiedu.page;

import java.io.IOException;
import java.nio.file.Path;
import org.jiedu.content.FolderFiles;
import org.jiedu.content.Interpretation;
import org.jiedu.content.ReviewDigest;
import org.jiedu.library.Library;

/** The digests of a package that are signed on paper: the same that {@code review} records. */
record DossierDigests(Library library, Interpretation interpretation) {
  private static final int SHOWN_DIGITS = 12;

  /**
   * Returns the whole digest.
   *
   * @param covers {@code all}, or the tag of one language
   */
  String of(String covers) throws IOException {
    Path folder = library.workspace().root().resolve(interpretation.folder());
    return ReviewDigest.of(
        FolderFiles.of(folder, interpretation.files()), library.site().languages(), covers);
  }

  /** Returns the digits of a digest that a person compares: the first 12. */
  static String shown(String digest) {
    String digits = digest.substring(digest.indexOf(':') + 1);
    return digits.substring(0, Math.min(SHOWN_DIGITS, digits.length()));
  }
}
