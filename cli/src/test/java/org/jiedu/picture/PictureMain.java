package org.jiedu.picture;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jiedu.script.Language;
import org.jiedu.script.Typefaces;
import org.jiedu.script.Typesetter;

/** Prints the hash of a picture's pixels, and that of its file, in a Java of its own. */
final class PictureMain {
  private static final TextStyle TEXT = new TextStyle("", 15, 17.5, false);
  private static final TextStyle TITLE = new TextStyle("", 32, 34, true);

  private PictureMain() {}

  /** Paints everything that a drawing may have. */
  public static void main(String[] args) throws Exception {
    // As the command has them: with what is installed, for what the packed fonts lack.
    Typesetter typesetter = new Typesetter(Typefaces.with(List.of()));
    Png png = new Png(typesetter);
    // What no packed font has is asked of the installed ones, if there are any.
    typesetter.missing("ı\uD869\uDED6", new Language("zh"));
    byte[] file = png.paint(png.source(drawing(typesetter), 1.5)).png();
    System.out.println(hash(pixels(file)) + " " + hash(file));
  }

  static Drawing drawing(Typesetter typesetter) {
    Language zh = new Language("zh");
    Language bo = new Language("bo");
    List<Wording> words =
        List.of(
            new Wording(zh, "每人每月320元（示政办发〔2026〕12号）"),
            new Wording(bo, "བསྒྲུབས་རྒྱུད་སྐྱོང་ཧཱུྃ་ (2026) iI"));
    List<Mark> marks = new java.util.ArrayList<>();
    marks.add(new Mark.Box(0, 0, 300, 260, 0, Fill.of(Ink.TINT)));
    for (int i = 0; i < Ink.SERIES; i++) {
      marks.add(new Mark.Box(10 + 45 * i, 10.3, 40.7, 30, 4, Fill.ofSeries(i)));
    }
    marks.add(new Mark.Disc(40, 80, 22.5, Fill.of(Ink.BLUE)));
    marks.add(
        new Mark.Area(
            new PathData().move(100, 60).line(140, 60).arc(20, false, 120, 100).close().toString(),
            Fill.of(Ink.GOLD)));
    marks.add(new Mark.Stroke("M150 60L290 100", Ink.RED, 2, Optional.of("7 3")));
    marks.addAll(TextBlock.of(words, TITLE, 280, typesetter).at(10, 110, Ink.INK));
    Drawing inner =
        new Drawing(
            280, 60, TextBlock.of(words, TEXT, 280, typesetter).at(280, 0, Anchor.END, Ink.QUIET));
    marks.add(inner.at(10, 330, .7));
    return new Drawing(300, 400, marks);
  }

  private static byte[] pixels(byte[] png) throws Exception {
    var image = ImageIO.read(new ByteArrayInputStream(png));
    StringBuilder pixels = new StringBuilder();
    for (int pixel :
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
      pixels.append(pixel).append(' ');
    }
    return pixels.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  private static String hash(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
