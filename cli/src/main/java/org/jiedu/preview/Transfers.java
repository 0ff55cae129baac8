package org.jiedu.preview;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jiedu.http.ByteRange;

/**
 * What is being sent. A client that takes nothing for a while loses its connection, so that it
 * keeps no thread. Safe for use by several threads.
 *
 * <p>The JDK's own limit, {@code maxRspTime}, is not used: it ends event streams as well, and slow
 * but honest players.
 */
final class Transfers implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final long patienceNanos;
  private final Set<Transfer> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch end = new CountDownLatch(1);

  /** Makes it and begins to look after what is sent. */
  Transfers(Duration patience) {
    this.patienceNanos = patience.toNanos();
    Thread watch = new Thread(this::watch, "preview-transfers");
    watch.setDaemon(true);
    watch.start();
  }

  private static final class Transfer {
    private final Thread thread = Thread.currentThread();
    private long moved = System.nanoTime();
    private boolean isOver;

    synchronized void move() {
      moved = System.nanoTime();
    }

    /** An interrupt closes the connection that the thread is stuck at. */
    synchronized void endIfStuck(long patience) {
      if (!isOver && System.nanoTime() - moved > patience) {
        thread.interrupt();
      }
    }

    /** From now on the thread does other work: no interrupt may hit that. */
    synchronized void over() {
      isOver = true;
      Thread.interrupted();
    }
  }

  private void watch() {
    try {
      while (!end.await(patienceNanos / 4, TimeUnit.NANOSECONDS)) {
        open.forEach(transfer -> transfer.endIfStuck(patienceNanos));
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Sends a part of a file.
   *
   * @throws IOException if the client has gone, or took nothing for too long
   */
  void send(SeekableByteChannel file, ByteRange part, OutputStream out) throws IOException {
    Transfer transfer = new Transfer();
    open.add(transfer);
    try {
      ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
      file.position(part.from());
      long left = part.length();
      while (left > 0) {
        buffer.clear().limit((int) Math.min(BUFFER, left));
        int count = file.read(buffer);
        if (count < 0) {
          return;
        }
        out.write(buffer.array(), 0, count);
        transfer.move();
        left -= count;
      }
    } finally {
      open.remove(transfer);
      transfer.over();
    }
  }

  /** Ends it; what is being sent is left to itself. */
  @Override
  public void close() {
    end.countDown();
  }
}
