package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jiedu.build.BuildMemory;
import org.jiedu.build.BuildSettings;
import org.jiedu.build.SiteBuild;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.page.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FormerAddressTest {
  private static final String OWNER = "content/interpretations/xuexiao-qunuan";

  @TempDir private Path folder;

  /** A portal may have live what a newer version of the tool reports. */
  @Test
  void leadsToTheFirstOfTwoThatClaimItWhereTheErrorIsSuffered() throws Exception {
    SampleCopy sample = SampleCopy.into(folder.resolve("sample"));
    String yaml = OWNER + "/package.yaml";
    sample.write(yaml, sample.read(yaml) + "formerly: [old-name]\n");
    SampleCopy.copy(sample.root().resolve(OWNER), sample.root().resolve(OWNER + "-b"));
    BuildSettings settings =
        BuildSettings.of(
            sample.root(),
            2,
            Clock.fixed(Instant.parse("2026-12-31T02:00:00Z"), ZoneOffset.UTC),
            new BuildSettings.Drawing(Pictures.NONE, List.of()));
    Path site = folder.resolve("site");

    Optional<SiteBuild.Result> built =
        new SiteBuild(settings, site, new Diagnostics(), finding -> false, BuildMemory.none())
            .run();

    assertThat(built).isPresent();
    assertThat(Files.readString(site.resolve("zh/interpretations/old-name/index.html")))
        .contains("/interpretations/xuexiao-qunuan/")
        .doesNotContain("/interpretations/xuexiao-qunuan-b/");
  }
}
