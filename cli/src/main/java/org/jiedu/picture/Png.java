package org.jiedu.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import org.apache.batik.anim.dom.SVGOMDocument;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.jiedu.script.Typesetter;
import org.w3c.dom.Document;

/**
 * Paints drawings as pictures: Batik paints, with our text painter, on white. Safe for use by
 * several threads.
 *
 * <p>No SVG but our own ever reaches Batik.
 */
public final class Png {
  /**
   * Changes whenever the same source would be painted otherwise: kept pictures are dropped then.
   */
  public static final String REVISION = "1";

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

  /** Paints the picture of a {@linkplain #source source}. */
  public Pixels paint(String source) {
    Painting painting = new Painting(typesetter);
    try {
      painting.transcode(new TranscoderInput(new StringReader(source)), new TranscoderOutput());
    } catch (TranscoderException e) {
      throw new IllegalStateException("a drawing of our own cannot be painted", e);
    }
    return new Pixels(painting.image);
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
