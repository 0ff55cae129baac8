package org.jiedu.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CodecsTest {
  @TempDir private Path folder;

  private enum Colour {
    RED,
    GREEN
  }

  private sealed interface Shape {}

  private record Circle(int radius) implements Shape {}

  private record Named(String name) implements Shape {}

  private record At<T>(T value, int line) {}

  private record All(
      String text,
      int number,
      long large,
      boolean isSo,
      URI address,
      LocalDate day,
      LocalDateTime time,
      Colour colour,
      Optional<At<Colour>> maybe,
      List<At<List<String>>> list,
      Set<Integer> none,
      SortedSet<String> names,
      SortedMap<String, Shape> shapes) {}

  private record Loose(Map<String, String> map) {}

  private record OfText(List<String> texts) {}

  private record Small(int number) {
    Small {
      if (number > 9) {
        throw new IllegalArgumentException("large");
      }
    }
  }

  private static All value() {
    SortedMap<String, Shape> shapes = new TreeMap<>();
    shapes.put("a", new Circle(-3));
    shapes.put("b", new Named("b"));
    return new All(
        "解读 བོད་ཡིག 𠀀",
        -1,
        Long.MIN_VALUE,
        true,
        URI.create("https://example.org/%E4%B8%AD"),
        LocalDate.of(1949, 10, 1),
        LocalDateTime.of(2026, 3, 10, 10, 0, 0, 7),
        Colour.GREEN,
        Optional.of(new At<>(Colour.RED, 4)),
        List.of(new At<>(List.of("解读", "解读", ""), 1), new At<>(List.of(), 2)),
        Set.of(),
        new TreeSet<>(Set.of("b", "a")),
        shapes);
  }

  @Test
  void readsWhatItWrote() {
    Codec<All> codec =
        new Codecs()
            .add(Integer.class, (one, to) -> to.number(one), from -> (int) from.number())
            .of(All.class);
    Encoder to = new Encoder();
    codec.write(value(), to);
    codec.write(value(), to);

    Decoder from = new Decoder(to.bytes());

    assertThat(codec.read(from)).isEqualTo(value());
    assertThat(codec.read(from)).isEqualTo(value());
  }

  @Test
  void writesATextThatComesAgainInAByte() {
    Encoder once = new Encoder();
    new Codecs().of(OfText.class).write(new OfText(List.of("长长的一句话")), once);
    Encoder twice = new Encoder();
    new Codecs().of(OfText.class).write(new OfText(List.of("长长的一句话", "长长的一句话")), twice);

    assertThat(twice.bytes()).hasSize(once.bytes().length + 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 127, 128, 16383, 16384, -1, Long.MAX_VALUE, Long.MIN_VALUE})
  void readsEveryNumber(long number) {
    Encoder to = new Encoder();
    to.number(number);

    assertThat(new Decoder(to.bytes()).number()).isEqualTo(number);
  }

  @Test
  void knowsWhatItCannotWrite() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Codecs().of(Loose.class));
  }

  @Test
  void tellsBytesThatEndTooSoon() {
    Codec<All> codec =
        new Codecs()
            .add(Integer.class, (one, to) -> to.number(one), from -> (int) from.number())
            .of(All.class);
    Encoder to = new Encoder();
    codec.write(value(), to);

    for (int length = 0; length < to.bytes().length; length++) {
      Decoder from = new Decoder(Arrays.copyOf(to.bytes(), length));
      assertThatThrownBy(() -> codec.read(from))
          .as("%s bytes", length)
          .isInstanceOf(MalformedBytesException.class);
    }
  }

  @Test
  void tellsAValueThatItsRecordRefuses() {
    Codec<Small> codec = new Codecs().of(Small.class);
    Encoder to = new Encoder();
    codec.write(new Small(9), to);
    byte[] bytes = to.bytes();
    bytes[0]++;

    assertThatThrownBy(() -> codec.read(new Decoder(bytes)))
        .isInstanceOf(MalformedBytesException.class);
  }

  private static byte[] file(Pieces... lists) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    PieceFile.write("版本一", List.of(lists), file);
    return file.toByteArray();
  }

  private Optional<List<List<byte[]>>> read(String key, byte[] bytes, int lists)
      throws IOException {
    Path file = Files.write(folder.resolve("pieces"), bytes);
    Optional<PieceFile> opened = PieceFile.open(file, key);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    List<List<byte[]>> read = new ArrayList<>();
    try (PieceFile from = opened.get()) {
      for (int i = 0; i < lists; i++) {
        read.add(from.next());
      }
    }
    return Optional.of(read);
  }

  @Test
  void keepsTheOrderOfALongList() throws IOException {
    List<Integer> all = IntStream.range(0, 50_000).boxed().toList();
    byte[] file = file(Pieces.of(all, (one, to) -> to.number(one)));

    List<byte[]> pieces = read("版本一", file, 1).orElseThrow().get(0);

    assertThat(pieces).hasSizeGreaterThan(64);
    assertThat(Pieces.read(pieces, from -> (int) from.number())).isEqualTo(all);
  }

  @Test
  void readsOnlyAWholeFileWithItsOwnKey() throws IOException {
    Pieces none = Pieces.of(List.of(), (one, to) -> {});
    byte[] file = file(Pieces.of(new byte[] {1, 2}), Pieces.of(new byte[0]), none);

    assertThat(read("版本一", file, 3).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(List.of(List.of(new byte[] {1, 2}), List.of(new byte[0]), List.of()));
    assertThat(read("版本二", file, 3)).isEmpty();
    assertThat(read("版本一", Arrays.copyOf(file, file.length + 1), 3)).isEmpty();
    for (int i = 0; i < file.length; i++) {
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        byte[] spoilt = file.clone();
        spoilt[i] ^= (byte) (1 << bit);
        assertThat(read("版本一", spoilt, 3)).as("bit %s of byte %s", bit, i).isEmpty();
      }
      assertThat(read("版本一", Arrays.copyOf(file, i), 3)).as("%s bytes", i).isEmpty();
    }
  }
}
