package org.jiedu.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;
import static org.jiedu.TestWorkspace.POLICY;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers here are made up. */
final class PersonalDataCheckTest {
  private static final String ZH = PACKAGE + "zh.md";
  private static final String IDENTITY = "110101199003070038";
  private static final String MOBILE = "13800138000";

  @TempDir private Path folder;
  private TestWorkspace workspace;
  private int last;

  @BeforeEach
  void writeAValidWorkspace() {
    workspace = TestWorkspace.in(folder);
    last = (int) workspace.text(ZH).lines().count();
  }

  @Test
  void reportsANumberAtItsPlaceAndMasksIt() {
    workspace.append(ZH, "\n申请人的身份证号是" + IDENTITY + "。\n");

    assertThat(workspace.findings()).containsExactly(error(ZH + ":" + (last + 2) + ":10"));
    assertThat(workspace.check().get(0).message().zh())
        .contains("1101**********0038")
        .doesNotContain(IDENTITY);
  }

  @Test
  void looksIntoEveryFileOfTheFolder() {
    workspace
        .append(POLICY + "zh.md", "\n第四条 电话" + MOBILE + "。\n")
        .append(PACKAGE + "package.yaml", "essentials: {who: {zh: 电话" + MOBILE + ", bo: མི།}}\n")
        .with(PACKAGE + "charts/a.csv", "姓名,证号\n张某," + IDENTITY + "\n")
        .with(PACKAGE + "media/a.zh.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n电话" + MOBILE + "\n")
        .with(PACKAGE + "media/a.zh.md", "电话" + MOBILE + "\n")
        .with(PACKAGE + "files/" + IDENTITY + ".pdf", "%PDF-1.4\n");

    assertThat(workspace.findings())
        .containsExactly(
            error(PACKAGE + "charts/a.csv:2:4"),
            error(PACKAGE + "files/" + IDENTITY + ".pdf:0:0"),
            error(PACKAGE + "media/a.zh.md:1:3"),
            error(PACKAGE + "media/a.zh.vtt:4:3"),
            error(PACKAGE + "package.yaml:8:26"),
            error(POLICY + "zh.md:11:7"));
  }

  @Test
  void letsReadersCallWhoIsToBeCalled() {
    workspace
        .append(PACKAGE + "package.yaml", "contacts: [{phone: \"" + MOBILE + "\"}]\n")
        .append(ZH, "\n请打[138 0013 8000](tel:" + MOBILE + ")。\n");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void aWithdrawnPackageIsNotPublished() {
    workspace
        .append(ZH, "\n电话" + MOBILE + "。\n")
        .append(
            PACKAGE + "package.yaml",
            "withdrawn: {on: 2026-05-01, reason: {zh: 有误, bo: ནོར་འདུག}}\n");

    assertThat(workspace.findings()).noneMatch(line -> line.contains("personal-data"));
  }

  @Test
  void reportsAPictureThatTellsWhereItWasTaken() throws IOException {
    workspace
        .with(PACKAGE + "media/a.jpg", jpegWithPosition())
        .append(ZH, "\n![草场上的牧民在登记。](media/a.jpg)\n");

    assertThat(workspace.findings()).containsExactly(error(PACKAGE + "media/a.jpg:0:0"));
  }

  @Test
  void reportsAVideoThatTellsWhereItWasTaken() {
    workspace.with(PACKAGE + "media/a.mp4", mp4WithPosition());

    assertThat(workspace.findings()).containsExactly(error(PACKAGE + "media/a.mp4:0:0"));
  }

  @Test
  void reportsANumberInAPicturesComment() throws IOException {
    workspace
        .with(PACKAGE + "media/a.png", pngWithComment("ID " + IDENTITY))
        .append(ZH, "\n![草场上的牧民在登记。](media/a.png)\n");

    assertThat(workspace.findings()).containsExactly(error(PACKAGE + "media/a.png:0:0"));
  }

  private static String error(String place) {
    return place + ": error [personal-data]";
  }

  private static byte[] picture(String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }

  /** A JPEG with an EXIF segment: a GPS directory of 29° 39' north and 91° 7' east. */
  private static byte[] jpegWithPosition() throws IOException {
    ByteBuffer tiff = ByteBuffer.allocate(128);
    tiff.put("MM\0*".getBytes(ISO_8859_1)).putInt(8);
    tiff.putShort((short) 1);
    entry(tiff, 0x8825, 4, 1).putInt(26);
    tiff.putInt(0);
    tiff.putShort((short) 4);
    entry(tiff, 1, 2, 2).put("N\0\0\0".getBytes(ISO_8859_1));
    entry(tiff, 2, 5, 3).putInt(80);
    entry(tiff, 3, 2, 2).put("E\0\0\0".getBytes(ISO_8859_1));
    entry(tiff, 4, 5, 3).putInt(104);
    tiff.putInt(0);
    for (int part : new int[] {29, 39, 0, 91, 7, 0}) {
      tiff.putInt(part).putInt(1);
    }
    byte[] plain = picture("jpg");
    ByteBuffer all = ByteBuffer.allocate(plain.length + 10 + tiff.position());
    all.put(plain, 0, 2).putShort((short) 0xFFE1).putShort((short) (8 + tiff.position()));
    all.put("Exif\0\0".getBytes(ISO_8859_1)).put(tiff.array(), 0, tiff.position());
    all.put(plain, 2, plain.length - 2);
    return all.array();
  }

  private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
    return tiff.putShort((short) tag).putShort((short) type).putInt(count);
  }

  /** The boxes ftyp and moov/udta/©xyz of an MP4. */
  private static byte[] mp4WithPosition() {
    byte[] position = "+29.6500+091.1167/".getBytes(ISO_8859_1);
    int xyz = 12 + position.length;
    ByteBuffer file = ByteBuffer.allocate(16 + 16 + xyz);
    file.putInt(16).put("ftypisom\0\0\2\0".getBytes(ISO_8859_1));
    file.putInt(16 + xyz).put("moov".getBytes(ISO_8859_1));
    file.putInt(8 + xyz).put("udta".getBytes(ISO_8859_1));
    file.putInt(xyz).put("\u00A9xyz".getBytes(ISO_8859_1));
    file.putShort((short) position.length).putShort((short) 0x15C7).put(position);
    return file.array();
  }

  private static byte[] pngWithComment(String comment) throws IOException {
    byte[] plain = picture("png");
    byte[] chunk = ("tEXtComment\0" + comment).getBytes(ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(chunk);
    ByteBuffer all = ByteBuffer.allocate(plain.length + chunk.length + 8);
    // Behind the signature and the header chunk.
    all.put(plain, 0, 33).putInt(chunk.length - 4).put(chunk).putInt((int) crc.getValue());
    all.put(plain, 33, plain.length - 33);
    return all.array();
  }
}
