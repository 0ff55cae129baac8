package org.jiedu.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.batik.anim.dom.SVGOMDocument;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.jiedu.script.Typesetter;
import org.w3c.dom.Document;

/**
 * Paints drawings as pictures: Batik paints, with our text painter, on white; ImageIO writes, since
 * Batik's own encoder takes five times as long. Safe for use by several threads.
 *
 * <p>No SVG but our own ever reaches Batik.
 */
public final class Png {
  private final Typesetter typesetter;

  /** Makes a painter of pictures. */
  public Png(Typesetter typesetter) {
    this.typesetter = typesetter;
  }

  /**
   * Returns all that decides how a picture looks, as a text: the same text, the same picture.
   *
   * @param scale pixels of the picture for one of the drawing
   */
  public String source(Drawing drawing, double scale) {
    return RasterSvg.of(drawing, scale, typesetter);
  }

  /** Returns the picture of a {@linkplain #source source} as a PNG file. */
  public byte[] picture(String source) {
    return encoded(painted(source));
  }

  /**
   * Returns the picture of a source cut into slices of equal width, from the top.
   *
   * @param height the most that a slice is high, in pixels
   */
  public List<byte[]> slices(String source, int height) {
    BufferedImage whole = painted(source);
    int count = (whole.getHeight() + height - 1) / height;
    // Of equal height: a last slice of a few lines would look like a mistake.
    int each = (whole.getHeight() + count - 1) / count;
    List<byte[]> slices = new ArrayList<>();
    for (int top = 0; top < whole.getHeight(); top += each) {
      int rest = Math.min(each, whole.getHeight() - top);
      slices.add(encoded(whole.getSubimage(0, top, whole.getWidth(), rest)));
    }
    return slices;
  }

  private BufferedImage painted(String source) {
    Painting painting = new Painting(typesetter);
    try {
      painting.transcode(new TranscoderInput(new StringReader(source)), new TranscoderOutput());
    } catch (TranscoderException e) {
      throw new IllegalStateException("a drawing of our own cannot be painted", e);
    }
    return painting.image;
  }

  private static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  private static final class Painting extends SVGAbstractTranscoder {
    private final Typesetter typesetter;
    private BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

    Painting(Typesetter typesetter) {
      this.typesetter = typesetter;
    }

    @Override
    protected BridgeContext createBridgeContext(SVGOMDocument document) {
      return withPainter(super.createBridgeContext(document));
    }

    @Override
    protected BridgeContext createBridgeContext() {
      return withPainter(super.createBridgeContext());
    }

    private BridgeContext withPainter(BridgeContext context) {
      context.setTextPainter(new ShapingTextPainter(typesetter));
      return context;
    }

    @Override
    protected void transcode(Document document, String uri, TranscoderOutput output)
        throws TranscoderException {
      super.transcode(document, uri, output);
      image = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = image.createGraphics();
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.transform(curTxf);
      root.paint(graphics);
      graphics.dispose();
    }
  }
}
