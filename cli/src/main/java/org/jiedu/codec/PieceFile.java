package org.jiedu.codec;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * Lists in pieces, one behind the other, in a file that tells whether it is whole and for whom it
 * was written. Reads one list after the other; belongs to one thread.
 */
public final class PieceFile implements Closeable {
  // So many pieces are in memory at a time.
  private static final int TOGETHER = 64;
  private static final int BUFFER = 1 << 16;

  private final DataInputStream in;

  private PieceFile(DataInputStream in) {
    this.in = in;
  }

  /**
   * Writes the bytes of a file.
   *
   * @param key what has to be the same for whoever may read it
   * @throws IOException if they cannot be written
   */
  public static void write(String key, List<Pieces> lists, OutputStream to) throws IOException {
    CheckedOutputStream summed = new CheckedOutputStream(to, new CRC32C());
    DataOutputStream out = new DataOutputStream(summed);
    put(key.getBytes(StandardCharsets.UTF_8), out);
    for (Pieces list : lists) {
      out.writeInt(list.count());
      for (int first = 0; first < list.count(); first += TOGETHER) {
        for (byte[] piece : list.made(first, Math.min(first + TOGETHER, list.count()))) {
          put(piece, out);
        }
      }
    }
    out.writeLong(summed.getChecksum().getValue());
    out.flush();
  }

  private static void put(byte[] piece, DataOutputStream to) throws IOException {
    to.writeInt(piece.length);
    to.write(piece);
  }

  /**
   * Opens a file; empty where it is not whole or bears another key.
   *
   * @throws IOException if it cannot be read
   */
  public static Optional<PieceFile> open(Path file, String key) throws IOException {
    if (!isWhole(file)) {
      return Optional.empty();
    }
    PieceFile opened = new PieceFile(stream(file));
    if (Arrays.equals(opened.piece(), key.getBytes(StandardCharsets.UTF_8))) {
      return Optional.of(opened);
    }
    opened.close();
    return Optional.empty();
  }

  private static DataInputStream stream(Path file) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
  }

  /** Nothing is read of a file before all of it has been summed: a piece could have any length. */
  private static boolean isWhole(Path file) throws IOException {
    long left = Files.size(file) - Long.BYTES;
    CRC32C sum = new CRC32C();
    byte[] buffer = new byte[BUFFER];
    try (DataInputStream bytes = stream(file)) {
      while (left > 0) {
        int count = (int) Math.min(left, buffer.length);
        bytes.readFully(buffer, 0, count);
        sum.update(buffer, 0, count);
        left -= count;
      }
      return left == 0 && bytes.readLong() == sum.getValue();
    } catch (EOFException torn) {
      return false;
    }
  }

  /** Returns the next list, in pieces. */
  public List<byte[]> next() throws IOException {
    List<byte[]> list = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      list.add(piece());
    }
    return list;
  }

  private byte[] piece() throws IOException {
    byte[] piece = new byte[in.readInt()];
    in.readFully(piece);
    return piece;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
