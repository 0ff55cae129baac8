package org.jiedu.page;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;

/**
 * The QR code of a page (ISO/IEC 18004), with which one goes on reading on the telephone.
 *
 * @param size of the square with its white edge, in modules
 * @param path the dark modules, as the {@code d} of an SVG path to be stroked one module wide
 */
public record PageCode(int size, String path) {
  /** Modules of white that readers need around the code. */
  private static final int QUIET = 4;

  // The best of the eight is looked for in more time than all the rest of a page takes; readers
  // take any. This one has the shortest stripes.
  private static final int MASK = 0;

  /** Returns the code of an address: on a screen it is not soiled, so it need not mend much. */
  static PageCode of(String address) {
    QrCode code =
        QrCode.encodeSegments(
            QrSegment.makeSegments(address),
            QrCode.Ecc.LOW,
            QrCode.MIN_VERSION,
            QrCode.MAX_VERSION,
            MASK,
            false);
    StringBuilder path = new StringBuilder();
    for (int row = 0; row < code.size; row++) {
      addRow(code, row, path);
    }
    return new PageCode(code.size + 2 * QUIET, path.toString());
  }

  private static void addRow(QrCode code, int row, StringBuilder path) {
    int last = -1;
    int column = 0;
    while (column < code.size) {
      int end = column;
      while (end < code.size && code.getModule(end, row)) {
        end++;
      }
      if (end == column) {
        column++;
        continue;
      }
      if (last < 0) {
        path.append('M').append(column + QUIET).append(' ').append(row + QUIET).append(".5");
      } else {
        path.append('m').append(column - last).append(" 0");
      }
      path.append('h').append(end - column);
      last = end;
      column = end;
    }
  }
}
