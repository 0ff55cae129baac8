package org.jiedu.picture;

/** Writes a drawing outside a page, where no style tells a class its colour. */
abstract class FileSvg extends SvgWriter {

  @Override
  final String painted(String property, Ink ink) {
    return " " + property + "=\"" + ink.colour() + "\"";
  }

  @Override
  final String patternId(Ink ink) {
    return "pattern-" + ink.className();
  }
}
