package org.jiedu.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuarantineTest {
  @TempDir private Path temp;
  private PortalFolder portal = new PortalFolder(Path.of("/"));

  @BeforeEach
  void makePortal() throws IOException {
    portal = SmallPortal.in(temp.resolve("portal")).folder();
  }

  @Test
  void whatAProcessLeftIsRemovedAndWhatIsInUseStays() throws IOException {
    Path left = portal.quarantine().resolve("push-123");
    Files.createDirectories(left.resolve("objects/pack"));
    Files.writeString(left.resolve("objects/pack/half.pack"), "half");

    try (Quarantine used = Quarantine.open(portal)) {
      Quarantine.removeAbandoned(portal);

      assertThat(left).doesNotExist();
      assertThat(used.repository().getObjectDatabase().exists()).isTrue();
      assertThat(portal.quarantine()).isDirectoryContaining(Files::isDirectory);
    }
    assertThat(portal.quarantine()).isEmptyDirectory();
  }

  @Test
  void whereNothingWasEverPushedThereIsNothingToRemove() throws IOException {
    Quarantine.removeAbandoned(portal);

    assertThat(portal.quarantine()).doesNotExist();
  }
}
