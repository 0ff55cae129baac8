package org.jiedu.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jiedu.script.Language;
import org.jiedu.script.ShapedText;
import org.jiedu.script.Typeface;
import org.jiedu.script.Typefaces;
import org.jiedu.script.Typesetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PngTest {
  private static final TextStyle STYLE = new TextStyle("", 40, 40, false);

  private final Typesetter typesetter = new Typesetter(Typefaces.packed());
  private final Png png = new Png(typesetter);

  /** What is measured is what is painted, whichever script the words of a language are in. */
  @ParameterizedTest
  @CsvSource({
    "zh, 政策 (解读) 2026",
    "bo, 2026 (1) 12",
    "bo, སྲིད་ཇུས་ (320) 元",
    "zh, 政策 སྲིད་ཇུས་ (bo) 12 3",
    "bo, 政 策"
  })
  void paintsTheGlyphsThatWereMeasured(String tag, String text) throws IOException {
    Language language = new Language(tag);
    Mark.Words words =
        new Mark.Words(10, 60, Anchor.START, new Wording(language, text), STYLE, Ink.INK);

    BufferedImage painted = image(new Drawing(640, 100, List.of(words)), 1);

    assertThat(differing(painted, outlined(text, language, 640, 100))).isLessThan(10);
  }

  @Test
  void hasTheSizeOfTheDrawingTimesTheScale() throws IOException {
    BufferedImage image = image(PictureMain.drawing(typesetter), 1.5);

    assertThat(image.getWidth()).isEqualTo(450);
    assertThat(image.getHeight()).isEqualTo(600);
    assertThat(image.getColorModel().hasAlpha()).isFalse();
  }

  @Test
  void cutsSlicesThatMakeUpTheWhole() throws IOException {
    Drawing drawing = PictureMain.drawing(typesetter);
    String source = png.source(drawing, 1);
    BufferedImage whole = image(drawing, 1);

    List<byte[]> slices = png.paint(source).slices(150);

    assertThat(slices).hasSize(3);
    int top = 0;
    for (byte[] slice : slices) {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(slice));
      assertThat(image.getHeight()).isLessThanOrEqualTo(150);
      assertThat(differing(image, whole.getSubimage(0, top, 300, image.getHeight()))).isZero();
      top += image.getHeight();
    }
    assertThat(top).isEqualTo(whole.getHeight());
  }

  @Test
  void saysInItsSourceAllThatDecidesHowItLooks() {
    Drawing drawing = PictureMain.drawing(typesetter);

    assertThat(png.source(drawing, 1)).isEqualTo(png.source(drawing, 1));
    assertThat(png.source(drawing, 1)).isNotEqualTo(png.source(drawing, 2));
    assertThat(png.paint(png.source(drawing, 1)).png())
        .isEqualTo(png.paint(png.source(drawing, 1)).png());
  }

  private BufferedImage image(Drawing drawing, double scale) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png.paint(png.source(drawing, scale)).png()));
  }

  private BufferedImage outlined(String text, Language language, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.decode(Ink.INK.colour()));
    graphics.translate(10, 60);
    graphics.scale(40 / Typeface.EM, 40 / Typeface.EM);
    for (ShapedText.Glyph glyph : typesetter.shape(text, language, false).glyphs()) {
      graphics.translate(glyph.x(), glyph.y());
      graphics.fill(glyph.face().outline(glyph.id()));
      graphics.translate(-glyph.x(), -glyph.y());
    }
    graphics.dispose();
    return image;
  }

  /** Returns how many pixels differ visibly. */
  private static int differing(BufferedImage one, BufferedImage other) {
    int count = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        int difference = (one.getRGB(x, y) & 0xff) - (other.getRGB(x, y) & 0xff);
        count += Math.abs(difference) > 40 ? 1 : 0;
      }
    }
    return count;
  }
}
