package org.jiedu.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jiedu.diagnostic.Diagnostics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PortalSettingsTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @TempDir private Path temp;
  private PortalFolder folder;

  @BeforeEach
  void makePortal() throws IOException {
    folder = SmallPortal.in(temp.resolve("portal")).folder();
  }

  @Test
  void whatIsWrittenHolds() throws IOException {
    write("language: en\nlimits:\n  files: 7\nkeep-assets: 2\n");

    assertThat(read())
        .contains(
            new PortalSettings(
                new PortalSettings.Limits(
                    PortalSettings.DEFAULT.limits().fileMegabytes(),
                    PortalSettings.DEFAULT.limits().pushMegabytes(),
                    7),
                "en",
                10,
                2));
  }

  @ParameterizedTest
  @CsvSource({
    "'language: fr', 'yaml-value-invalid 1:11'",
    "'language: zh\nkeep-release: 3', 'yaml-key-unknown 2:1'",
    "'keep-releases: 0', 'yaml-value-invalid 1:16'",
    "'limits:\n  push-mb: many', 'yaml-value-invalid 2:12'",
    "'limits:\n  files: 99999999999', 'yaml-value-invalid 2:10'",
    "'a: [', 'yaml-invalid 2:1'",
  })
  void whatIsWrongIsReportedAtItsPlace(String text, String expected) throws IOException {
    write(text + "\n");

    assertThat(read()).isEmpty();

    List<String> found =
        diagnostics.sorted().stream()
            .map(one -> one.rule() + " " + one.place().line() + ":" + one.place().column())
            .toList();
    assertThat(found).containsExactly(expected);
    assertThat(diagnostics.sorted().get(0).place().file()).isEqualTo("portal.yaml");
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.settings(), text);
  }

  private Optional<PortalSettings> read() throws IOException {
    return PortalSettings.read(folder, diagnostics);
  }
}
