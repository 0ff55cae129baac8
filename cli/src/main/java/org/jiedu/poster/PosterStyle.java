package org.jiedu.poster;

import org.jiedu.picture.TextStyle;

/** Sizes of a poster, in pixels of a picture that is 1080 wide and read at a third of that. */
final class PosterStyle {
  static final double WIDTH = 1080;
  static final double MARGIN = 48;
  static final double PADDING = 40;
  static final double GAP = 28;

  static final TextStyle TITLE = new TextStyle("", 60, 60, true);
  static final TextStyle SECTION = new TextStyle("", 46, 48, true);
  static final TextStyle HEADING = new TextStyle("", 40, 43, true);
  static final TextStyle BODY = new TextStyle("", 36, 41, false);
  static final TextStyle STRONG = new TextStyle("", 36, 41, true);
  static final TextStyle SMALL = new TextStyle("", 29, 33, false);
  static final TextStyle TELEPHONE = new TextStyle("", 44, 46, true);

  private PosterStyle() {}
}
