package org.jiedu.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Long lists as bytes, in pieces that are written and read side by side. */
public final class Pieces {
  private static final int TOGETHER = 512;

  private Pieces() {}

  /**
   * Returns a list as bytes.
   *
   * @param writing writes one of it; many threads at once
   */
  public static <T> List<byte[]> of(List<T> all, BiConsumer<T, Encoder> writing) {
    return IntStream.range(0, (all.size() + TOGETHER - 1) / TOGETHER)
        .parallel()
        .mapToObj(
            piece -> {
              int first = piece * TOGETHER;
              int end = Math.min(first + TOGETHER, all.size());
              Encoder to = new Encoder();
              to.number(end - first);
              all.subList(first, end).forEach(one -> writing.accept(one, to));
              return to.bytes();
            })
        .toList();
  }

  /**
   * Returns the list again.
   *
   * @param reading reads one of it; many threads at once
   */
  public static <T> List<T> read(List<byte[]> pieces, Function<Decoder, T> reading) {
    return pieces.parallelStream()
        .map(
            piece -> {
              Decoder from = new Decoder(piece);
              int count = from.count();
              List<T> all = new ArrayList<>(count);
              for (int i = 0; i < count; i++) {
                all.add(reading.apply(from));
              }
              return all;
            })
        .flatMap(List::stream)
        .toList();
  }
}
