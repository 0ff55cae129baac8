package org.jiedu.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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

  private final Png png;
  private final Typesetter typesetter;
  private final Optional<KeptFiles> kept;

  private PictureFiles(Typesetter typesetter, Optional<KeptFiles> kept) {
    this.png = new Png(typesetter);
    this.typesetter = typesetter;
    this.kept = kept;
  }

  /** Returns a maker that keeps what it paints. */
  static PictureFiles keptIn(KeptFiles kept, Typesetter typesetter) {
    return new PictureFiles(typesetter, Optional.of(kept));
  }

  /** Returns a maker that paints all anew. */
  static PictureFiles unkept(Typesetter typesetter) {
    return new PictureFiles(typesetter, Optional.empty());
  }

  /**
   * Returns the files of pictures, by their names.
   *
   * @param withSvg whether SVG is wanted beside PNG
   */
  SortedMap<String, byte[]> files(List<Picture> pictures, boolean withSvg) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Picture picture : pictures) {
      if (withSvg && picture.hasSvg()) {
        files.put(picture.name() + ".svg", svg(picture).getBytes(StandardCharsets.UTF_8));
      }
      List<String> names = picture.pngNames();
      List<byte[]> pngs = png(picture, names.size());
      for (int i = 0; i < names.size(); i++) {
        files.put(names.get(i) + ".png", pngs.get(i));
      }
    }
    return files;
  }

  private String svg(Picture picture) {
    return OutlinedSvg.of(picture.drawing(), picture.title(), picture.alternative(), typesetter);
  }

  /** Returns the PNG files of a picture: the whole, then its slices. */
  private List<byte[]> png(Picture picture, int files) throws IOException {
    String source = png.source(picture.drawing(), picture.scale());
    // Drawn in a font of this machine: no digest tells which.
    boolean isKeepable = kept.isPresent() && typesetter.hasPacked(source);
    return isKeepable ? kept(source, files, kept.orElseThrow()) : paint(source, files);
  }

  private List<byte[]> kept(String source, int files, KeptFiles store) throws IOException {
    String key = digest(source);
    List<byte[]> found = new ArrayList<>();
    for (int i = 0; i < files; i++) {
      store.find(key + "-" + i).ifPresent(found::add);
    }
    if (found.size() == files) {
      return found;
    }
    List<byte[]> painted = paint(source, files);
    for (int i = 0; i < painted.size(); i++) {
      store.keep(key + "-" + i, painted.get(i));
    }
    return painted;
  }

  private List<byte[]> paint(String source, int files) {
    Pixels pixels = png.paint(source);
    List<byte[]> painted = new ArrayList<>(List.of(pixels.png()));
    if (files > 1) {
      painted.addAll(pixels.slices(Picture.SLICE));
    }
    return painted;
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
