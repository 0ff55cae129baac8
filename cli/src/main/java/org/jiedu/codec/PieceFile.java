package org.jiedu.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Lists in pieces, one behind the other, as the bytes of a file that tells whether it is whole and
 * for whom it was written.
 */
public final class PieceFile {
  private static final int NUMBER = Integer.BYTES;
  private static final int SUM = Long.BYTES;

  private PieceFile() {}

  /**
   * Returns the bytes of a file.
   *
   * @param key what has to be the same for whoever may read it
   */
  public static byte[] of(String key, List<List<byte[]>> lists) {
    byte[] name = key.getBytes(StandardCharsets.UTF_8);
    int size = NUMBER + name.length + NUMBER + SUM;
    for (List<byte[]> list : lists) {
      size += NUMBER + list.stream().mapToInt(piece -> NUMBER + piece.length).sum();
    }
    ByteBuffer bytes = ByteBuffer.allocate(size);
    put(name, bytes);
    bytes.putInt(lists.size());
    for (List<byte[]> list : lists) {
      bytes.putInt(list.size());
      list.forEach(piece -> put(piece, bytes));
    }
    bytes.putLong(sum(bytes.array(), bytes.position()));
    return bytes.array();
  }

  private static void put(byte[] piece, ByteBuffer to) {
    to.putInt(piece.length);
    to.put(piece);
  }

  /** Returns the lists that a file holds, or empty where it is not whole or bears another key. */
  public static Optional<List<List<byte[]>>> read(byte[] file, String key) {
    int end = file.length - SUM;
    if (end < 0 || ByteBuffer.wrap(file).getLong(end) != sum(file, end)) {
      return Optional.empty();
    }
    ByteBuffer from = ByteBuffer.wrap(file);
    if (!Arrays.equals(take(from), key.getBytes(StandardCharsets.UTF_8))) {
      return Optional.empty();
    }
    List<List<byte[]>> lists = new ArrayList<>();
    for (int left = from.getInt(); left > 0; left--) {
      List<byte[]> list = new ArrayList<>();
      for (int pieces = from.getInt(); pieces > 0; pieces--) {
        list.add(take(from));
      }
      lists.add(list);
    }
    return Optional.of(lists);
  }

  private static byte[] take(ByteBuffer from) {
    byte[] piece = new byte[from.getInt()];
    from.get(piece);
    return piece;
  }

  private static long sum(byte[] file, int end) {
    CRC32C sum = new CRC32C();
    sum.update(file, 0, end);
    return sum.getValue();
  }
}
