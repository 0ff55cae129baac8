package org.jiedu.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MediumFactsTest {
  private static final Path SAMPLE = Path.of("../content/interpretations");

  @TempDir private Path folder;

  @Test
  void readsAFilm() throws IOException {
    MediumFacts facts = MediumFacts.read(SAMPLE.resolve("xuexiao-qunuan-shipin/media/qunuan.mp4"));

    assertThat(facts).isEqualTo(new MediumFacts("MP4", seconds(46), 640, 360));
  }

  @Test
  void readsSoundInAFileOfFilms() throws IOException {
    byte[] film = Files.readAllBytes(SAMPLE.resolve("xuexiao-qunuan-shipin/media/qunuan.mp4"));
    System.arraycopy("M4A ".getBytes(ISO_8859_1), 0, film, 8, 4);

    assertThat(facts(film).duration()).isEqualTo(seconds(46));
  }

  @Test
  void readsTheSampleOfSound() throws IOException {
    MediumFacts facts = MediumFacts.read(SAMPLE.resolve("linshi-jiuzhu-yinpin/media/qiuzhu.mp3"));

    assertThat(facts).isEqualTo(new MediumFacts("MP3", seconds(57), 0, 0));
  }

  @Test
  void reckonsAnMp3OfOneRateByItsSize() throws IOException {
    byte[] sound = new byte[100 + 128];
    ByteBuffer.wrap(sound).put("ID3\3\0\0\0\0\0".getBytes(ISO_8859_1)).put((byte) 90);
    byte[] file = bytes(sound, 100, mpeg(0xFB, 0x90, 0x00), new byte[16_000 * 20 - 4]);

    // 128 kilobits a second are 16,000 bytes.
    assertThat(facts(file).duration()).isEqualTo(seconds(20));
  }

  @ParameterizedTest
  @CsvSource({"Xing, 36", "Info, 36"})
  void countsTheFramesOfAnMp3OfManyRates(String name, int at) throws IOException {
    byte[] frame = new byte[400];
    ByteBuffer.wrap(frame)
        .put(mpeg(0xFB, 0x90, 0x00))
        .position(at)
        .put(name.getBytes(ISO_8859_1))
        .putInt(1)
        .putInt(3829);

    // 3,829 frames of 1,152 samples at 44,100 a second.
    assertThat(facts(frame).duration()).isEqualTo(seconds(100));
  }

  @Test
  void readsTheLastPageOfOgg() throws IOException {
    byte[] head = "OpusHead\1\2\0\0".getBytes(ISO_8859_1);
    ByteBuffer start = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    start.putShort(10, (short) 312);

    byte[] file = bytes(page(0, head), head.length + 28, page(48_000L * 61 + 312, new byte[9]));

    assertThat(facts(file)).isEqualTo(new MediumFacts("Ogg", seconds(61), 0, 0));
  }

  @Test
  void reckonsWavByItsBytesASecond() throws IOException {
    ByteBuffer wav = ByteBuffer.allocate(44 + 8).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(ISO_8859_1)).putInt(44).put("WAVEfmt ".getBytes(ISO_8859_1));
    wav.putInt(16).putShort((short) 1).putShort((short) 1).putInt(8000).putInt(16_000);
    wav.putInt(0).put("data".getBytes(ISO_8859_1)).putInt(16_000 * 5);

    assertThat(facts(wav.array())).isEqualTo(new MediumFacts("WAV", seconds(5), 0, 0));
  }

  @Test
  void readsTheNumberOfSamplesOfFlac() throws IOException {
    ByteBuffer flac = ByteBuffer.allocate(64).put("fLaC".getBytes(ISO_8859_1));
    flac.putLong(18, (44_100L << 44) | (44_100L * 9));

    assertThat(facts(flac.array()).duration()).isEqualTo(seconds(9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ID3\3", "OggS", "RIFF\0\0\0\0WAVE", "fLaC", "\0\0\0\20ftypisom", "%PDF"})
  void saysNothingOfADamagedFile(String head) throws IOException {
    MediumFacts facts = facts(head.getBytes(ISO_8859_1));

    assertThat(facts.duration()).isEmpty();
    assertThat(facts.hasSize()).isFalse();
  }

  private MediumFacts facts(byte[] file) throws IOException {
    return MediumFacts.read(Files.write(folder.resolve("medium"), file));
  }

  private static java.util.Optional<Duration> seconds(int count) {
    return java.util.Optional.of(Duration.ofSeconds(count));
  }

  private static byte[] mpeg(int second, int third, int fourth) {
    return new byte[] {(byte) 0xFF, (byte) second, (byte) third, (byte) fourth};
  }

  private static byte[] page(long position, byte[] content) {
    ByteBuffer page = ByteBuffer.allocate(28 + content.length).order(ByteOrder.LITTLE_ENDIAN);
    page.put("OggS".getBytes(ISO_8859_1)).put(new byte[2]).putLong(position);
    page.position(26).put((byte) 1).put((byte) content.length).put(content);
    return page.array();
  }

  private static byte[] bytes(byte[] first, int length, byte[]... others) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(first, 0, length);
    for (byte[] other : others) {
      bytes.writeBytes(other);
    }
    return bytes.toByteArray();
  }
}
