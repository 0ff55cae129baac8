package org.jiedu.poster;

import io.nayuki.qrcodegen.QrCode;
import java.util.List;
import org.jiedu.picture.Fill;
import org.jiedu.picture.Ink;
import org.jiedu.picture.Mark;
import org.jiedu.picture.PathData;

/** A QR code (ISO/IEC 18004) that leads to an address. */
final class QrCodeMark {
  /** Modules of white that readers need around the code. */
  private static final int QUIET = 4;

  private QrCodeMark() {}

  /**
   * Returns the code with its white edge.
   *
   * @param size of the whole square, in pixels
   */
  static List<Mark> of(String address, double x, double y, double size) {
    QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
    double module = size / (code.size + 2 * QUIET);
    PathData dark = new PathData();
    for (int row = 0; row < code.size; row++) {
      for (int column = 0; column < code.size; column++) {
        if (code.getModule(column, row)) {
          double left = (column + QUIET) * module;
          double top = (row + QUIET) * module;
          dark.move(left, top).line(left + module, top);
          dark.line(left + module, top + module).line(left, top + module).close();
        }
      }
    }
    return List.of(
        new Mark.Box(x, y, size, size, 0, Fill.of(Ink.PAPER)),
        new Mark.Inset(x, y, 1, List.of(new Mark.Area(dark.toString(), Fill.of(Ink.INK)))));
  }

  /** Returns a size near one that is wished for, in which every module has whole pixels. */
  static double size(String address, double wished) {
    QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
    int modules = code.size + 2 * QUIET;
    return modules * Math.max(2, Math.rint(wished / modules));
  }
}
