package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of what readers may not see occurs in any file of the site, nor in a file's name. */
final class UnpublishedTest {
  private static final String CANARY = "金丝雀";
  private static final String CANARY_ID = "jinsique";
  private static final String PUBLIC_POLICY = "content/policies/caizheng-2026-16";
  private static final String PACKAGE = "content/interpretations/caoyuan-buzhu-wenda";

  @TempDir Path folder;

  private SampleCopy sample = new SampleCopy(Path.of(""));

  @BeforeEach
  void copy() throws IOException {
    sample = SampleCopy.into(folder.resolve("workspace"));
  }

  @Test
  void keepsAPolicyThatIsNotPublic() throws IOException {
    sample.write(
        "content/policies/" + CANARY_ID + "/policy.yaml",
        """
        number: %s〔2026〕77号
        issuers: [caizheng]
        issued: 2026-03-02
        published: 2026-03-10
        disclosure: on-request
        disclosure-reason: {zh: %s, bo: གསང་བ།}
        topics: [%s]
        """
            .formatted(CANARY, CANARY, topic()));

    assertNoCanary();
  }

  @Test
  void keepsAPolicyUntilItsDay() throws IOException {
    copyPolicy("published: 2099-01-01");
    sample.edit(
        PUBLIC_POLICY + "/policy.yaml", text -> text + "\nimplements: [" + CANARY + "〔2026〕78号]\n");

    assertNoCanary();
  }

  @Test
  void keepsADraft() throws IOException {
    copyPackage("published: 2026-09-01\ndraft: true");

    assertNoCanary();
  }

  @Test
  void keepsAPackageUntilItsDay() throws IOException {
    copyPackage("published: 2099-01-01");

    assertNoCanary();
  }

  @Test
  void showsThePackageOnItsDay() throws IOException {
    copyPackage("published: 2026-12-31");

    BuiltSite site = sample.build(folder.resolve("built"));

    assertThat(site.files()).containsKey("zh/interpretations/" + CANARY_ID + "/index.html");
  }

  private String topic() throws IOException {
    return sample
        .read(PUBLIC_POLICY + "/policy.yaml")
        .replaceAll("(?s).*topics: \\[([a-z0-9-]+).*", "$1");
  }

  private void copyPolicy(String published) throws IOException {
    String yaml = sample.read(PUBLIC_POLICY + "/policy.yaml");
    sample.write(
        "content/policies/" + CANARY_ID + "/policy.yaml",
        yaml.replaceAll("(?m)^published:.*$", published)
            .replaceAll("(?m)^number:.*$", "number: " + CANARY + "〔2026〕78号")
            .replaceAll("(?m)^(repeals|effective|expires|index):.*$", ""));
    String text = sample.read(PUBLIC_POLICY + "/zh.md");
    sample.write(
        "content/policies/" + CANARY_ID + "/zh.md",
        text.replaceAll("(?m)^title:.*$", "title: " + CANARY).replace("第二条", CANARY + "第二条"));
  }

  private void copyPackage(String published) throws IOException {
    for (String file : new String[] {"package.yaml", "zh.md", "bo.md"}) {
      String text = sample.read(PACKAGE + "/" + file);
      sample.write(
          "content/interpretations/" + CANARY_ID + "/" + file,
          text.replaceAll("(?m)^published:.*$", published)
              .replaceAll("(?m)^title:.*$", "title: " + CANARY)
              .replaceAll("(?m)^summary:.*$", "summary: " + CANARY)
              .replaceAll("(?m)^!\\[.*$", "")
              .replace("- **", "- **" + CANARY));
    }
  }

  private void assertNoCanary() throws IOException {
    BuiltSite site = sample.build(folder.resolve("built"));

    assertThat(site.texts())
        .isNotEmpty()
        .allSatisfy((path, text) -> assertThat(path + text).doesNotContain(CANARY, CANARY_ID));
  }
}
