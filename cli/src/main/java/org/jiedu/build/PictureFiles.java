package org.jiedu.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jiedu.output.KeptFiles;
import org.jiedu.picture.OutlinedSvg;
import org.jiedu.picture.Pixels;
import org.jiedu.picture.Png;
import org.jiedu.poster.Picture;
import org.jiedu.script.Typesetter;

/**
 * Makes the files of pictures. A PNG is painted once for the same drawing: it is kept under the
 * digest of all that it is painted from. Safe for use by several threads.
 */
final class PictureFiles {

  /** A file that was made. */
  record Made(String name, byte[] bytes) {}

  private final Png png;
  private final Typesetter typesetter;
  private final KeptFiles kept;

  PictureFiles(Typesetter typesetter, KeptFiles kept) {
    this.png = new Png(typesetter);
    this.typesetter = typesetter;
    this.kept = kept;
  }

  /** Returns the SVG file of a picture. */
  Made svg(Picture picture) {
    String svg =
        OutlinedSvg.of(picture.drawing(), picture.title(), picture.alternative(), typesetter);
    return new Made(picture.name() + ".svg", svg.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the PNG files of a picture: the whole, then its slices. */
  List<Made> png(Picture picture) throws IOException {
    String source = png.source(picture.drawing(), picture.scale());
    List<String> names = picture.pngNames();
    if (!typesetter.hasPacked(source)) {
      // Drawn in a font of this machine: no digest tells which.
      return made(names, paint(source, names.size()));
    }
    String key = digest(source);
    List<byte[]> found = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Optional<byte[]> file = kept.find(key + "-" + i);
      file.ifPresent(found::add);
    }
    if (found.size() == names.size()) {
      return made(names, found);
    }
    List<byte[]> painted = paint(source, names.size());
    for (int i = 0; i < painted.size(); i++) {
      kept.keep(key + "-" + i, painted.get(i));
    }
    return made(names, painted);
  }

  private List<byte[]> paint(String source, int files) {
    Pixels pixels = png.paint(source);
    List<byte[]> painted = new ArrayList<>(List.of(pixels.png()));
    if (files > 1) {
      painted.addAll(pixels.slices(Picture.SLICE));
    }
    return painted;
  }

  private static List<Made> made(List<String> names, List<byte[]> files) {
    List<Made> made = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      made.add(new Made(names.get(i) + ".png", files.get(i)));
    }
    return made;
  }

  private static String digest(String source) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Png.REVISION.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of()
          .formatHex(digest.digest(source.getBytes(StandardCharsets.UTF_8)))
          .substring(0, 40);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
