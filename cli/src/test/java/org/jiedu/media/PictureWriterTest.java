package org.jiedu.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PictureWriterTest {
  @TempDir private Path folder;

  @Test
  void leavesOutWhatAJpegTellsAndKeepsItsPixels() throws IOException {
    byte[] plain = MadePicture.of("jpeg", 90, 60);
    byte[] telling = MadePicture.telling(plain, 1);

    byte[] whole = PictureWriter.whole(telling, facts(telling));

    assertThat(new String(telling, ISO_8859_1)).contains("MAKERSECRET");
    assertThat(new String(whole, ISO_8859_1))
        .doesNotContain("SECRET", "Exif", "Photoshop", "ns.adobe.com")
        .contains("ICC_PROFILE");
    assertThat(scan(whole)).isEqualTo(scan(plain));
  }

  @Test
  void leavesOutWhatAPngTellsAndNothingElse() throws IOException {
    byte[] plain = MadePicture.of("png", 90, 60);
    byte[] telling = MadePicture.tellingPng(plain);

    assertThat(PictureWriter.whole(telling, facts(telling))).isEqualTo(plain);
  }

  @Test
  void leavesOutWhatAWebpTells() throws IOException {
    byte[] telling = webp(0x08 | 0x04, "VP8L", "EXIF", "XMP ");

    PictureFacts facts = new PictureFacts("WebP", 8, 8, 1, false);

    assertThat(PictureWriter.whole(telling, facts)).isEqualTo(webp(0, "VP8L"));
  }

  @Test
  void leavesAsItIsWhatIsUpright() throws IOException {
    byte[] plain = MadePicture.of("jpeg", 90, 60);

    assertThat(PictureWriter.whole(plain, facts(plain))).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({"2, 1", "3, 3", "4, 2", "5, 0", "6, 1", "7, 3", "8, 2"})
  void turnsUprightWhatLiesOnItsSide(int orientation, int redQuarter) throws IOException {
    byte[] telling = MadePicture.telling(MadePicture.of("jpeg", 96, 64), orientation);
    PictureFacts facts = facts(telling);
    boolean isOnItsSide = orientation > 4;

    BufferedImage whole = MadePicture.image(PictureWriter.whole(telling, facts));
    BufferedImage copy =
        MadePicture.image(
            PictureWriter.copies(telling, facts, List.of(32)).getOrDefault(32, new byte[0]));

    assertThat(new String(PictureWriter.whole(telling, facts), ISO_8859_1)).doesNotContain("Exif");
    assertThat(whole.getWidth()).isEqualTo(facts.widthPixels()).isEqualTo(isOnItsSide ? 64 : 96);
    assertThat(whole.getHeight()).isEqualTo(facts.heightPixels());
    assertThat(MadePicture.redQuarter(whole)).isEqualTo(redQuarter);
    assertThat(MadePicture.redQuarter(copy)).isEqualTo(redQuarter);
    assertThat(copy.getHeight()).isEqualTo(isOnItsSide ? 48 : 21);
  }

  /** A photograph of four inks cannot be turned here: it says how it lies, and no more. */
  @Test
  void letsAPictureThatCannotBeTurnedSayHowItLies() throws IOException {
    byte[] telling = MadePicture.telling(MadePicture.of("jpeg", 96, 64), 6);
    PictureFacts facts = new PictureFacts("JPEG", 64, 96, 6, false);

    byte[] whole = PictureWriter.whole(telling, facts);

    Path file = Files.write(folder.resolve("turned.jpg"), whole);
    assertThat(new String(whole, ISO_8859_1)).doesNotContain("SECRET");
    assertThat(PictureFacts.read(file).orElseThrow().orientation()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png"})
  void makesSmallerCopies(String format) throws IOException {
    byte[] file = MadePicture.of(format, 1500, 999);

    SortedMap<Integer, byte[]> copies =
        PictureWriter.copies(file, facts(file), List.of(320, 640, 1280));

    assertThat(copies.keySet()).containsExactly(320, 640, 1280);
    for (Map.Entry<Integer, byte[]> entry : copies.entrySet()) {
      BufferedImage copy = MadePicture.image(entry.getValue());
      assertThat(copy.getWidth()).isEqualTo(entry.getKey());
      assertThat(copy.getHeight()).isEqualTo(facts(file).heightFor(entry.getKey()));
      assertThat(MadePicture.redQuarter(copy)).isZero();
    }
  }

  @Test
  void showsADamagedPictureAsItIs() throws IOException {
    byte[] whole = MadePicture.of("png", 900, 600);
    byte[] damaged = Arrays.copyOf(whole, whole.length / 2);

    SortedMap<Integer, byte[]> copies =
        PictureWriter.copies(damaged, facts(whole), List.of(320, 640));

    assertThat(copies.get(320)).isEqualTo(damaged);
    assertThat(PictureWriter.whole(damaged, facts(whole))).isEqualTo(damaged);
    assertThat(PictureFacts.read(Files.write(folder.resolve("damaged"), damaged))).isEmpty();
  }

  @Test
  void leavesOutWhatACutOffJpegTells() throws IOException {
    byte[] whole = MadePicture.telling(MadePicture.of("jpeg", 900, 600), 1);
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);

    byte[] bare = PictureWriter.whole(cut, facts(cut));

    assertThat(new String(bare, ISO_8859_1)).doesNotContain("SECRET");
    assertThat(bare.length).isBetween(cut.length - 400, cut.length);
  }

  @Test
  void makesNothingOfAPictureThatNoMachineHasRoomFor() throws IOException {
    byte[] file = MadePicture.of("png", 10, 10);
    ByteBuffer.wrap(file).putInt(16, 1000).putInt(20, 2_000_000_000);

    assertThat(facts(file).isDecodable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '|',
      value = {
        "<svg width='300' height=\"200px\">; 300; 200",
        "<svg viewBox='0 0 64 32.5'>; 64; 32",
        "<svg width='100%' viewBox='0,0,64,32'>; 64; 32"
      })
  void readsTheSizeOfADrawing(String svg, int width, int height) throws IOException {
    PictureFacts facts = facts(svg.getBytes(ISO_8859_1));

    assertThat(facts.widthPixels()).isEqualTo(width);
    assertThat(facts.heightPixels()).isEqualTo(height);
  }

  private PictureFacts facts(byte[] file) throws IOException {
    return PictureFacts.read(Files.write(folder.resolve("picture"), file)).orElseThrow();
  }

  /** Returns a JPEG from its first scan on. */
  private static byte[] scan(byte[] jpeg) {
    int start = new String(jpeg, ISO_8859_1).indexOf("\u00FF\u00DA");
    return Arrays.copyOfRange(jpeg, start, jpeg.length);
  }

  private static byte[] webp(int flags, String... chunks) {
    ByteBuffer file = ByteBuffer.allocate(12 + 18 + chunks.length * 12);
    file.order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(ISO_8859_1)).putInt(file.capacity() - 8);
    file.put("WEBPVP8X".getBytes(ISO_8859_1)).putInt(10);
    file.put((byte) flags).put(new byte[9]);
    for (String chunk : chunks) {
      file.put(chunk.getBytes(ISO_8859_1)).putInt(3).put(new byte[] {1, 2, 3, 0});
    }
    return file.array();
  }
}
