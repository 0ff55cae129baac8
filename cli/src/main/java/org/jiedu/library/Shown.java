package org.jiedu.library;

/**
 * Whom a site is for: readers, or an author who also wants to see what readers do not see yet.
 *
 * @param drafts whether packages that are drafts are shown
 * @param future whether what is to be published later is shown
 */
public record Shown(boolean drafts, boolean future) {

  /** What readers may see. */
  public static final Shown TO_READERS = new Shown(false, false);
}
