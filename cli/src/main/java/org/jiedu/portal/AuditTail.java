package org.jiedu.portal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * The end of an audit log.
 *
 * @param end behind the line feed of the last whole line, in bytes; 0 if there is none
 * @param last the last whole line, if there is one
 * @param half how many bytes of a line without a line feed stand behind it
 */
record AuditTail(long end, Optional<AuditLine> last, long half) {
  private static final int BLOCK = 8 * 1024;

  /** Returns the end of a log. */
  static AuditTail read(FileChannel channel) throws IOException {
    long size = channel.size();
    long end = afterLineFeedBefore(channel, size);
    if (end == 0) {
      return new AuditTail(0, Optional.empty(), size);
    }
    long start = afterLineFeedBefore(channel, end - 1);
    byte[] line = bytes(channel, start, (int) (end - 1 - start));
    return new AuditTail(end, Optional.of(new AuditLine(line)), size - end);
  }

  /** Returns the offset behind the last line feed before an offset, or 0. */
  private static long afterLineFeedBefore(FileChannel channel, long before) throws IOException {
    for (long to = before; to > 0; to = Math.max(0, to - BLOCK)) {
      long from = Math.max(0, to - BLOCK);
      byte[] block = bytes(channel, from, (int) (to - from));
      for (int at = block.length - 1; at >= 0; at--) {
        if (block[at] == '\n') {
          return from + at + 1;
        }
      }
    }
    return 0;
  }

  private static byte[] bytes(FileChannel channel, long from, int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw new IOException("the audit log was cut while it was read");
      }
    }
    return buffer.array();
  }
}
