package org.jiedu.page;

/** Which packages have pictures: the poster, its card, and their charts. */
public enum Pictures {
  /** Those whose authors ask for them. */
  ASKED,
  /** All that can be read. */
  ALL,
  NONE
}
