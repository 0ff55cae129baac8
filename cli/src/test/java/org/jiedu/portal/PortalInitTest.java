package org.jiedu.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jiedu.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PortalInitTest {
  @TempDir private Path temp;

  @Test
  void makesAllOfAPortal() throws IOException {
    PortalFolder folder = PortalInit.create(temp.resolve("a/portal"));

    assertThat(PortalFolder.of(temp.resolve("a/portal"))).isEqualTo(folder);
    assertThat(folder.releases()).isEmptyDirectory();
    assertThat(folder.repository().resolve("HEAD")).hasContent("ref: refs/heads/main\n");
    assertThat(folder.repository().resolve("config"))
        .content()
        .contains("denyNonFastForwards = true", "denyDeletes = true", "receivepack = true");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.accounts())))
        .isEqualTo("rw-------");
    assertThat(temp.resolve("a").toFile().list()).containsExactly("portal");
  }

  @Test
  void itsSettingsAreWhatHoldsWhereTheyAreSilent() throws IOException {
    PortalFolder folder = SmallPortal.in(temp.resolve("portal")).folder();
    Diagnostics diagnostics = new Diagnostics();

    assertThat(PortalSettings.read(folder, diagnostics)).contains(PortalSettings.DEFAULT);

    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void aPushByPathIsRefused() throws IOException, InterruptedException {
    PortalFolder folder = PortalInit.create(temp.resolve("portal"));

    Process hook =
        new ProcessBuilder(folder.repository().resolve("hooks/pre-receive").toString()).start();

    assertThat(hook.errorReader().lines()).anyMatch(line -> line.contains("nothing was accepted"));
    assertThat(hook.waitFor()).isEqualTo(1);
  }

  @Test
  void isNeverPutOverWhatIsThere() throws IOException {
    Path mine = Files.writeString(Files.createDirectory(temp.resolve("full")).resolve("a"), "mine");
    Path file = Files.writeString(temp.resolve("file"), "mine");
    Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("nowhere"));

    for (Path taken : List.of(mine.getParent(), file, link)) {
      assertThatThrownBy(() -> PortalInit.create(taken))
          .isInstanceOf(PortalException.class)
          .hasMessageContaining("holds something already");
    }

    assertThat(mine).hasContent("mine");
    assertThat(file).hasContent("mine");
    assertThat(temp.toFile().list()).containsExactlyInAnyOrder("full", "file", "link");
  }

  @Test
  void anEmptyFolderIsTaken() throws IOException {
    Path empty = Files.createDirectory(temp.resolve("portal"));

    SmallPortal.in(empty);

    assertThat(PortalFolder.of(empty).settings()).exists();
  }

  @Test
  void afterAFailureNothingIsThere() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");

    assertThatThrownBy(() -> SmallPortal.in(file.resolve("portal")))
        .hasMessageContaining("what was there is still there");
    assertThatThrownBy(() -> SmallPortal.in(temp.resolve("z".repeat(250))))
        .hasMessageContaining("what was there is still there");

    assertThat(temp.toFile().list()).containsExactly("file");
  }

  @Test
  void aFolderThatIsNoPortalIsRefused() {
    assertThatThrownBy(() -> PortalFolder.of(temp))
        .isInstanceOfSatisfying(
            PortalException.class,
            refused -> {
              assertThat(refused.sentence().en()).contains("it holds no portal.yaml");
              assertThat(refused.sentence().zh()).contains("不是接收端的文件夹");
            });
  }
}
