package org.jiedu.picture;

/** Which point of a line of text stands at its x. */
public enum Anchor {
  START,
  MIDDLE,
  END
}
