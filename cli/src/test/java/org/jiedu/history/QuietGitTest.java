package org.jiedu.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eclipse.jgit.util.FS.FileStoreAttributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuietGitTest {
  @TempDir private Path folder;

  /** Measuring takes seconds and writes into the workspace; so the answer is JGit's own guess. */
  @Test
  void theDiskIsNotMeasured() {
    QuietGit.install();

    assertThat(FileStoreAttributes.get(folder).getFsTimestampResolution())
        .isEqualTo(FileStoreAttributes.FALLBACK_TIMESTAMP_RESOLUTION);
    assertThat(folder).isEmptyDirectory();
  }
}
