package org.jiedu.output;

/**
 * How a site differs from the one that was there before, in files; the site's own {@code
 * .gitignore} counts as one.
 *
 * @param added files whose path is new
 * @param changed files whose path was there with other bytes
 * @param gone files that no page owns any more, or never did
 * @param unchanged files that were taken over as they are
 */
public record SiteChange(int added, int changed, int gone, int unchanged) {

  /** Returns whether the old site already was what was to be written. */
  public boolean isNone() {
    return added == 0 && changed == 0 && gone == 0;
  }
}
