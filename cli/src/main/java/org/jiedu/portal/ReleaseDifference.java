package org.jiedu.portal;

/**
 * A file of a release that is not as its manifest says.
 *
 * @param path relative to the release's web root with {@code /}; or of what lies beside that, as
 *     {@code ../manifest.txt}; or {@code current}, the link itself
 */
public record ReleaseDifference(Kind kind, String path) {

  /** How a file differs. */
  public enum Kind {
    /** It has other bytes, or is a link. */
    CHANGED,
    /** It is not there. */
    MISSING,
    /** The manifest does not have it. */
    ADDED
  }
}
