package org.jiedu.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures that tests make: the upper left quarter is red, the rest is blue. */
public final class MadePicture {
  private MadePicture() {}

  /** Returns a picture as a JPEG or PNG file with nothing but what it shows. */
  public static byte[] of(String format, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.BLUE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height / 2);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  /** Returns a JPEG that tells of itself: EXIF, Photoshop's words and a comment; and a tail. */
  public static byte[] telling(byte[] jpeg, int orientation) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(jpeg, 0, 2);
    bytes.writeBytes(segment(0xE1, exif(orientation)));
    bytes.writeBytes(segment(0xE1, latin("http://ns.adobe.com/xap/1.0/\0<x>XMPSECRET</x>")));
    bytes.writeBytes(segment(0xE2, latin("ICC_PROFILE\0\1\1not a profile, but kept")));
    bytes.writeBytes(segment(0xED, latin("Photoshop 3.0\0IPTCSECRET")));
    bytes.writeBytes(segment(0xFE, latin("COMMENTSECRET")));
    bytes.write(jpeg, 2, jpeg.length - 2);
    bytes.writeBytes(latin("TRAILERSECRET"));
    return bytes.toByteArray();
  }

  /** Returns a PNG with words and EXIF in it. */
  public static byte[] tellingPng(byte[] png) {
    int afterHeader = 8 + 25;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(png, 0, afterHeader);
    bytes.writeBytes(chunk("tEXt", latin("Author\0TEXTSECRET")));
    bytes.writeBytes(chunk("iTXt", latin("Comment\0\0\0\0\0ITXTSECRET")));
    bytes.writeBytes(chunk("eXIf", Arrays.copyOfRange(exif(1), 6, exif(1).length)));
    bytes.write(png, afterHeader, png.length - afterHeader);
    return bytes.toByteArray();
  }

  /** Returns a decoded picture. */
  public static BufferedImage image(byte[] file) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    if (image == null) {
      throw new IOException("no picture");
    }
    return image;
  }

  /** Returns which quarter is red: {@code 0} upper left, {@code 1} upper right, then below. */
  public static int redQuarter(BufferedImage image) {
    for (int quarter = 0; quarter < 4; quarter++) {
      int x = image.getWidth() * (1 + 2 * (quarter % 2)) / 4;
      int y = image.getHeight() * (1 + 2 * (quarter / 2)) / 4;
      Color colour = new Color(image.getRGB(x, y));
      if (colour.getRed() > 200 && colour.getBlue() < 60) {
        return quarter;
      }
    }
    return -1;
  }

  /** EXIF with a maker's name and how the picture lies. */
  private static byte[] exif(int orientation) {
    byte[] maker = latin("MAKERSECRET\0");
    return ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + maker.length)
        .put(latin("Exif\0\0"))
        .put(latin("MM"))
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 2)
        .putShort((short) 0x010F)
        .putShort((short) 2)
        .putInt(maker.length)
        .putInt(8 + 2 + 2 * 12 + 4)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .put(maker)
        .array();
  }

  private static byte[] segment(int marker, byte[] content) {
    return ByteBuffer.allocate(4 + content.length)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (content.length + 2))
        .put(content)
        .array();
  }

  private static byte[] chunk(String type, byte[] content) {
    CRC32 check = new CRC32();
    check.update(latin(type));
    check.update(content);
    return ByteBuffer.allocate(12 + content.length)
        .putInt(content.length)
        .put(latin(type))
        .put(content)
        .putInt((int) check.getValue())
        .array();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
