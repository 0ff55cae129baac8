package org.jiedu.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScratchFileTest {
  @TempDir private Path folder;

  @Test
  void givesBackWhatManyThreadsPutThere() throws IOException {
    try (ScratchFile scratch = new ScratchFile(folder.resolve("a/scratch"))) {
      List<Long> places =
          IntStream.range(0, 500).parallel().mapToObj(i -> put(scratch, i)).toList();

      for (int i = 0; i < 500; i++) {
        ByteBuffer bytes = scratch.get(places.get(i), Integer.BYTES * (i + 1));
        for (int unit = 0; unit <= i; unit++) {
          assertThat(bytes.getInt()).isEqualTo(i);
        }
        assertThat(bytes.hasRemaining()).isFalse();
      }
    }
  }

  private static long put(ScratchFile scratch, int number) {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * (number + 1));
    while (bytes.hasRemaining()) {
      bytes.putInt(number);
    }
    try {
      return scratch.put(bytes.flip());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void leavesNothing() throws IOException {
    try (ScratchFile scratch = new ScratchFile(folder.resolve("scratch"))) {
      scratch.put(ByteBuffer.wrap(new byte[100]));
    }

    assertThat(folder.toFile().list()).isEmpty();
  }

  @Test
  void replacesWhatAKilledProcessLeft() throws IOException {
    Files.write(folder.resolve("scratch"), new byte[100]);

    try (ScratchFile scratch = new ScratchFile(folder.resolve("scratch"))) {
      long place = scratch.put(ByteBuffer.wrap(new byte[] {7}));
      assertThat(scratch.get(place, 1).get()).isEqualTo((byte) 7);
    }

    assertThat(folder.toFile().list()).isEmpty();
  }
}
