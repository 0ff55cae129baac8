package org.jiedu.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;
import static org.jiedu.TestWorkspace.POLICY;

import java.nio.file.Path;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LinkCheckTest {
  private static final String YAML = PACKAGE + "package.yaml";
  private static final String ZH = PACKAGE + "zh.md";
  private static final String POLICY_YAML = POLICY + "policy.yaml";

  @TempDir private Path folder;
  private TestWorkspace workspace;

  @BeforeEach
  void writeAValidWorkspace() {
    workspace = TestWorkspace.in(folder);
  }

  @Test
  void reportsALinkToNoPolicy() {
    workspace.append(ZH, "\n[办法](policy:caizheng-2026-9)\n");

    assertThat(workspace.findings()).containsExactly(ZH + ":38:1: error [policy-missing]");
  }

  @Test
  void reportsAPackageOfNoPolicy() {
    workspace.replace(
        YAML, "policy: caizheng-2026-1", "policy: [caizheng-2026-1, caizheng-2026-9]");

    assertThat(workspace.findings()).containsExactly(YAML + ":1:27: error [policy-missing]");
  }

  @Test
  void reportsALinkToNoClause() {
    workspace.append(ZH, "\n[第二十条](policy:#art-20)\n");

    assertThat(workspace.findings()).containsExactly(ZH + ":38:1: error [clause-missing]");
  }

  @Test
  void reportsALinkToNoInterpretation() {
    workspace.append(ZH, "\n[另见](interpretation:buties)\n");

    assertThat(workspace.findings()).containsExactly(ZH + ":38:1: error [interpretation-unknown]");
  }

  @Test
  void reportsALinkToNoSection() {
    workspace.append(ZH, "\n[另见](interpretation:butie#goal)\n");

    assertThat(workspace.findings()).containsExactly(ZH + ":38:1: error [anchor-broken]");
  }

  @Test
  void followsALinkToASection() {
    workspace.append(ZH, "\n[另见](interpretation:butie#goals)\n");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void reportsAComparisonWithNoPolicy() {
    workspace.append(ZH, "\n[比较](compare:caizheng-2020-1)\n");

    assertThat(workspace.findings()).containsExactly(ZH + ":38:1: error [policy-missing]");
  }

  @Test
  void reportsAFileThatIsNotThere() {
    workspace.append(ZH, "\n[附表](files/table.pdf)\n");

    assertThat(workspace.findings()).containsExactly(ZH + ":38:1: error [link-broken]");
  }

  @Test
  void reportsAChartThatIsNotThere() {
    workspace.append(ZH, "\n![图](charts/a.yaml)\n");

    assertThat(workspace.findings()).containsExactly(ZH + ":38:1: error [link-broken]");
  }

  @Test
  void reportsALinkToASourceFile() {
    workspace.append(ZH, "\n[正文](bo.md)\n");

    assertThat(workspace.findings()).containsExactly(ZH + ":38:1: error [link-broken]");
  }

  @Test
  void reportsAPathOutOfThePackage() {
    workspace.append(ZH, "\n[附表](../other/table.pdf)\n");

    assertThat(workspace.findings()).containsExactly(ZH + ":38:1: error [path-outside]");
  }

  @Test
  void followsALinkToAFileWithAHanName() {
    workspace
        .with(PACKAGE + "files/申请 表.pdf", "%PDF-1.4")
        .append(ZH, "\n[附表](<files/申请 表.pdf>) [同一份](files/%E7%94%B3%E8%AF%B7%20%E8%A1%A8.pdf)\n");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void reportsALinkToAFolder() {
    workspace.with(PACKAGE + "files/a.pdf", "x").append(ZH, "\n[附表](files/)\n");

    assertThat(workspace.findings()).containsExactly(ZH + ":38:1: error [link-broken]");
  }

  @Test
  void reportsASymbolicLinkOnce() {
    workspace
        .with(PACKAGE + "files/a.pdf", "x")
        .link(PACKAGE + "files/a.pdf", Path.of("/etc/hostname"))
        .append(ZH, "\n[附表](files/a.pdf)\n");

    assertThat(workspace.findings())
        .containsExactly(PACKAGE + "files/a.pdf:0:0: error [path-outside]");
  }

  @Test
  void reportsAnAddressThatTheSiteHasNot() {
    workspace.append(ZH, "\n[列表](/zh/topics/none/)\n");

    assertThat(workspace.findings()).containsExactly(ZH + ":38:1: error [link-broken]");
  }

  @Test
  void followsAddressesOfTheSite() {
    workspace.append(
        ZH,
        "\n[一](/) [二](/zh/policies/caizheng-2026-1/#art-2) [三](/interpretations/butie/#goals-bo) [四](/zh/topics/caizheng/) [五](/bo/audiences/farmers/)\n");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void reportsAnAnchorThatThePageHasNot() {
    workspace.append(ZH, "\n[上文](#goal)\n");

    assertThat(workspace.findings()).containsExactly(ZH + ":38:1: error [anchor-broken]");
  }

  @Test
  void reportsAnInsecureAddress() {
    workspace.append(ZH, "\n[网站](http://old.example.gov.cn/a)\n");

    assertThat(workspace.findings()).containsExactly(ZH + ":38:1: warning [link-insecure]");
  }

  @Test
  void excusesAnInsecureHost() {
    workspace
        .append(ZH, "\n[网站](http://old.example.gov.cn/a)\n")
        .append("site/site.yaml", "insecure-hosts: [old.example.gov.cn]\n");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void reportsAnInsecureAddressInYaml() {
    workspace.append(POLICY_YAML, "source: http://old.example.gov.cn/a\n");

    assertThat(workspace.findings()).containsExactly(POLICY_YAML + ":8:9: warning [link-insecure]");
  }

  @Test
  void breaksNoLinkToAPolicyThatCouldNotBeRead() {
    workspace.with(POLICY_YAML, "a: [\n");

    assertThat(workspace.findings()).containsExactly(POLICY_YAML + ":2:1: error [yaml-invalid]");
  }

  @Test
  void namesTheNearestClauses() {
    workspace.append(ZH, "\n[第二十条](policy:#art-20)\n");

    assertThat(workspace.check())
        .singleElement()
        .extracting(finding -> finding.message().zh())
        .asString()
        .contains("art-20", "是不是“art-2”");
  }
}
