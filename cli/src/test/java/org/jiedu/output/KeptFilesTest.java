package org.jiedu.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptFilesTest {
  private static final byte[] PICTURE = "a picture".getBytes(UTF_8);

  @TempDir private Path folder;

  @Test
  void findsInTheNextBuildWhatThisOneKept() throws IOException {
    new KeptFiles(folder.resolve("new")).keep("a-0", PICTURE);

    KeptFiles next = new KeptFiles(folder.resolve("new"));

    assertThat(next.find("a-0")).hasValueSatisfying(found -> assertThat(found).isEqualTo(PICTURE));
    assertThat(next.find("a-1")).isEmpty();
  }

  @Test
  void keepsAnEmptyFileToo() throws IOException {
    KeptFiles kept = new KeptFiles(folder);

    kept.keep("a", new byte[0]);

    assertThat(kept.find("a")).hasValueSatisfying(found -> assertThat(found).isEmpty());
  }

  @Test
  void findsNothingThatWasChangedSince() throws IOException {
    KeptFiles kept = new KeptFiles(folder);
    kept.keep("a", PICTURE);
    byte[] whole = Files.readAllBytes(folder.resolve("a"));
    byte[] other = whole.clone();
    other[3] ^= 1;

    assertThat(isFound(kept, Arrays.copyOf(whole, whole.length - 1))).isFalse();
    assertThat(isFound(kept, Arrays.copyOf(whole, 5))).isFalse();
    assertThat(isFound(kept, new byte[0])).isFalse();
    assertThat(isFound(kept, other)).isFalse();
    assertThat(isFound(kept, PICTURE)).isFalse();
    assertThat(isFound(kept, whole)).isTrue();
  }

  @Test
  void dropsWhatNobodyAskedFor() throws IOException {
    KeptFiles first = new KeptFiles(folder);
    first.keep("found", PICTURE);
    first.keep("forgotten", PICTURE);
    first.keep("spoilt", PICTURE);
    Files.write(folder.resolve("spoilt"), PICTURE);
    Files.write(folder.resolve(".half.1-1"), PICTURE);
    Files.createDirectories(folder.resolve("somebody's"));

    KeptFiles next = new KeptFiles(folder);
    next.keep("kept", PICTURE);
    assertThat(next.find("found")).isPresent();
    assertThat(next.find("spoilt")).isEmpty();
    next.sweep();

    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("found", "kept", "somebody's");
  }

  @Test
  void hasNothingToDropWhereNothingWasKept() throws IOException {
    new KeptFiles(folder.resolve("none")).sweep();

    assertThat(folder.resolve("none")).doesNotExist();
  }

  private boolean isFound(KeptFiles kept, byte[] bytes) throws IOException {
    Files.write(folder.resolve("a"), bytes);
    return kept.find("a").isPresent();
  }
}
