package org.jiedu.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jiedu.diagnostic.Findings;
import org.jiedu.search.IndexState;
import org.jiedu.trace.Dependency;
import org.jiedu.trace.Tracer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MemoryFileTest {
  private static final int WORKS = 300;

  @TempDir private Path folder;

  /** To write all takes as long as all is much. */
  @Test
  void writesAllOnlyWhereMuchIsOther() throws IOException {
    MemoryFile file = new MemoryFile(folder.resolve("memory.bin"));
    BuildMemory first = BuildMemory.empty();
    assertThat(run(first, 0)).isEqualTo(WORKS);
    file.write(first);
    byte[] bytes = Files.readAllBytes(file.file());

    BuildMemory second = file.read();
    assertThat(run(second, 3)).isEqualTo(3);
    second.keepIndexes(Map.of("bo", new IndexState("head", "numbering", 7)));
    file.write(second);

    assertThat(Files.readAllBytes(file.file())).isEqualTo(bytes);
    BuildMemory third = file.read();
    assertThat(third.indexes()).isEqualTo(second.indexes());
    assertThat(run(third, 4)).isEqualTo(4);
    file.write(third);

    assertThat(run(file.read(), 4)).isZero();
  }

  /** Returns how many pieces of work were done, of which some have changed. */
  private static int run(BuildMemory memory, int changed) throws IOException {
    int[] done = {0};
    Tracer tracer = new Tracer();
    Recall<Findings>.Run run =
        memory
            .checks()
            .begin(tracer, looked -> Integer.parseInt(looked.subject()) < changed ? "new" : "old");
    for (int i = 0; i < WORKS; i++) {
      String name = Integer.toString(i);
      run.of(
          name,
          found -> true,
          () -> {
            done[0]++;
            tracer.note(Dependency.Kind.POLICY, name);
            return Findings.NONE;
          });
    }
    run.end();
    return done[0];
  }
}
