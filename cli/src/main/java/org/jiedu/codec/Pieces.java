package org.jiedu.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A long list as bytes, in pieces that are written and read side by side. A piece is made when it
 * is asked for, so that not all of them are in memory.
 */
public final class Pieces {
  private static final int TOGETHER = 512;

  private final int count;
  private final IntFunction<byte[]> making;

  private Pieces(int count, IntFunction<byte[]> making) {
    this.count = count;
    this.making = making;
  }

  /**
   * Returns a list as bytes.
   *
   * @param all the list, which nobody changes
   * @param writing writes one of it; many threads at once
   */
  public static <T> Pieces of(List<T> all, BiConsumer<T, Encoder> writing) {
    return new Pieces(
        (all.size() + TOGETHER - 1) / TOGETHER,
        piece -> {
          int first = piece * TOGETHER;
          int end = Math.min(first + TOGETHER, all.size());
          Encoder to = new Encoder();
          to.number(end - first);
          all.subList(first, end).forEach(one -> writing.accept(one, to));
          return to.bytes();
        });
  }

  /** Returns something short as one piece. */
  public static Pieces of(byte[] piece) {
    return new Pieces(1, number -> piece);
  }

  /** Returns how many pieces there are. */
  int count() {
    return count;
  }

  /** Returns some pieces, which are made side by side. */
  List<byte[]> made(int from, int to) {
    return IntStream.range(from, to).parallel().mapToObj(making).toList();
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
