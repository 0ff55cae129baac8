package org.jiedu.page;

import org.jiedu.script.Language;

/**
 * One language's part of a row of a text, or what both share.
 *
 * @param lang the tag for HTML's {@code lang}; of what both share, the first language's
 * @param html the blocks; may be empty where the language has nothing here
 * @param isOfBoth whether it stands over both columns
 */
public record Cell(String lang, String html, boolean isOfBoth) {

  /** Returns one language's part. */
  public Cell(String lang, String html) {
    this(lang, html, false);
  }

  /** Returns what both languages share. */
  static Cell ofBoth(Language first, String html) {
    return new Cell(first.htmlTag(), html, true);
  }
}
