package org.jiedu.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Severity;
import org.jiedu.script.Language;
import org.jiedu.source.SourceText;
import org.jiedu.source.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SiteFormatTest {
  private static final Language ZH = new Language("zh");
  private static final Language BO = new Language("bo");
  private static final String REQUIRED =
      """
      name: {zh: 解读, bo: ཀ}
      url: https://www.example.gov.cn
      languages: [zh, bo]
      time-zone: Asia/Shanghai
      portal:
        id-code: "5400000000"
        sponsor: {zh: 主办, bo: ཀ}
        operator: {zh: 承办, bo: ཁ}
        icp: 藏ICP备00000000号
        police: 藏公网安备 54000000000000号
        phone: 0891-0000000
        address: {zh: 路, bo: ག}
        report-error: https://www.example.gov.cn/error
      """;

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void readsTheRequiredKeys() {
    Site site = read(REQUIRED).orElseThrow();

    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(site.name().in(ZH)).contains("解读");
    assertThat(site.url()).isEqualTo(URI.create("https://www.example.gov.cn/"));
    assertThat(site.authoritative()).isEqualTo(ZH);
    assertThat(site.translation()).isEqualTo(BO);
    assertThat(site.timeZone().getId()).isEqualTo("Asia/Shanghai");
    Portal portal = site.portal();
    assertThat(portal.idCode()).isEqualTo("5400000000");
    assertThat(portal.sponsor().in(ZH)).contains("主办");
    assertThat(portal.operator().in(BO)).contains("ཁ");
    assertThat(portal.icp()).isEqualTo("藏ICP备00000000号");
    assertThat(portal.police()).isEqualTo("藏公网安备 54000000000000号");
    assertThat(portal.phone()).isEqualTo("0891-0000000");
    assertThat(portal.address().in(BO)).contains("ག");
    assertThat(portal.reportError()).isEqualTo(URI.create("https://www.example.gov.cn/error"));
  }

  @Test
  void knowsWhatHoldsWhereTheFileIsSilent() {
    Site site = read(REQUIRED).orElseThrow();

    assertThat(site.deadlines()).isEqualTo(new Deadlines(3, 20, 10));
    assertThat(site.topics()).isEmpty();
    assertThat(site.audiences()).isEmpty();
    assertThat(site.rules()).isEmpty();
    assertThat(site.historyFrom()).isEmpty();
    assertThat(site.reviewSteps())
        .extracting(s -> s.id().value() + " " + s.isBinding() + " " + s.covers().value())
        .containsExactly("confidentiality true all");
  }

  @Test
  void hasTheNineSectionsAndTheOptionalOnesBehindThem() {
    assertThat(read(REQUIRED).orElseThrow().sections().definitions())
        .extracting(section -> section.id() + " " + section.need())
        .containsExactly(
            "background CORE",
            "goals CORE",
            "content CORE",
            "scope CORE",
            "standards CORE",
            "notes WAIVABLE",
            "terms WAIVABLE",
            "benefits WAIVABLE",
            "changes WAIVABLE",
            "process OPTIONAL",
            "validity OPTIONAL",
            "highlights OPTIONAL",
            "next OPTIONAL");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "background | 政策背景依据,背景依据,起草背景,出台背景,制定依据,起草依据,主要依据",
        "goals | 目标任务,目的意义,总体目标,主要目标",
        "content | 主要内容,重点内容,主要措施,重点任务",
        "scope | 涉及范围,适用范围,对象范围,适用对象",
        "standards | 执行标准,执行口径,标准",
        "notes | 注意事项",
        "terms | 关键词诠释,关键词注释,术语释义,名词解释",
        "benefits | 惠民利民举措,惠民举措,惠企利民举措,惠民助企举措",
        "changes | 新旧政策差异,新老政策差异,新旧政策衔接,主要变化",
        "process | 办事流程,办事指引,操作方法,申请流程",
        "validity | 有效期,期限",
        "highlights | 特色亮点",
        "next | 后续工作,下一步工作,后续工作考虑",
      })
  void namesEachSectionAsTheContractDoes(String id, String headings) {
    SectionDefinition section = read(REQUIRED).orElseThrow().sections().find(id).orElseThrow();

    assertThat(section.headings(ZH)).containsExactly(headings.split(",", -1));
    assertThat(section.headings(BO)).isNotEmpty();
  }

  @Test
  void takesASitesOwnSectionsInPlaceOfTheNine() {
    SectionRegister sections =
        read(REQUIRED
                + """
                sections:
                  - {id: why, core: true, name: {zh: 为什么, bo: ཀ}, aliases: {zh: [原因]}}
                  - {id: next, name: {zh: 今后, bo: ཁ}}
                """)
            .orElseThrow()
            .sections();

    assertThat(sections.required())
        .extracting(section -> section.id() + " " + section.need())
        .containsExactly("why CORE", "next WAIVABLE");
    assertThat(sections.definitions()).hasSize(5);
    assertThat(sections.headings(ZH)).containsEntry("why", List.of("为什么", "原因"));
  }

  @Test
  void readsTheOptionalKeys() {
    Site site =
        read(REQUIRED
                + """
                deadlines: {interpretation: 5, translation: 0}
                topics:
                  minzheng: {zh: 民政, bo: ཀ}
                  jiuzhu: {zh: 社会救助, bo: ཁ, parent: minzheng}
                audiences: {farmers: {zh: 农牧民, bo: ཀ}}
                review:
                  steps:
                    - {id: law, name: {zh: 法, bo: ཀ}, policies: true}
                    - {id: tibetan, name: {zh: 译, bo: ཁ}, binding: true, covers: bo}
                columns:
                  interpretations: {description: {zh: 说明, bo: ཀ}, keywords: {zh: [甲, 乙]}}
                rules: {interpretation-late: error, policy-late: off}
                insecure-hosts: [old.example.gov.cn]
                history-from: 2026-01-01
                """)
            .orElseThrow();

    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(site.deadlines()).isEqualTo(new Deadlines(5, 20, 0));
    assertThat(site.topic("jiuzhu").orElseThrow().parent().orElseThrow().value())
        .isEqualTo("minzheng");
    assertThat(site.audience("farmers").orElseThrow().name().in(ZH)).contains("农牧民");
    assertThat(site.reviewSteps())
        .extracting(s -> s.isBinding() + " " + s.covers().value() + " " + s.coversPolicies())
        .containsExactly("false all true", "true bo false");
    assertThat(site.columns().get(0).keywords())
        .containsExactly(new Column.Keywords(ZH, List.of("甲", "乙")));
    assertThat(site.rules())
        .isEqualTo(Map.of("interpretation-late", Severity.ERROR, "policy-late", Severity.OFF));
    assertThat(site.insecureHosts()).containsExactly("old.example.gov.cn");
    assertThat(site.historyFrom()).contains(LocalDate.of(2026, 1, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "url", "languages", "time-zone"})
  void asksForEachRequiredKey(String key) {
    assertThat(read(REQUIRED.replaceFirst("(?m)^" + key + ":.*\n", ""))).isEmpty();

    assertThat(findings()).containsExactly("1:1 yaml-key-missing");
    assertThat(diagnostics.sorted().get(0).message().en()).contains(" " + key + " ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id-code",
        "sponsor",
        "operator",
        "icp",
        "police",
        "phone",
        "address",
        "report-error"
      })
  void asksForEachKeyOfThePortal(String key) {
    assertThat(read(REQUIRED.replaceFirst("(?m)^  " + key + ":.*\n", ""))).isEmpty();

    assertThat(findings()).containsExactly("6:3 yaml-key-missing");
    assertThat(diagnostics.sorted().get(0).message().en()).contains(" " + key + " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deadlines: {interpretation: three} | 14:29 yaml-value-invalid",
        "deadlines: {policys: 3} | 14:13 yaml-key-unknown",
        "topics: {Minzheng: {zh: 民政, bo: ཀ}} | 14:10 yaml-value-invalid",
        "audiences: [farmers] | 14:12 yaml-value-invalid",
        "rules: {interpretation-late: fatal} | 14:30 yaml-value-invalid",
        "history-from: 2026 | 14:15 yaml-value-invalid",
        "sections: [] | 14:11 yaml-value-invalid",
        "review: {} | 14:9 yaml-key-missing",
        "insecure-hosts: old.example.gov.cn | 14:17 yaml-value-invalid",
        "column: {} | 14:1 yaml-key-unknown",
      })
  void saysWhereAnOptionalKeyIsWrong(String line, String finding) {
    read(REQUIRED + line + "\n");

    assertThat(findings()).containsExactly(finding);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Asia/Shanghai | Asia/Nowhere | 4:12",
        "url: https://www.example.gov.cn | url: www.example.gov.cn | 2:6",
        "url: https://www.example.gov.cn | url: https://www.example.gov.cn/?site=1 | 2:6",
        "url: https://www.example.gov.cn | url: https://www.example.gov.cn/? | 2:6",
        "url: https://www.example.gov.cn | url: https://www.example.gov.cn/#top | 2:6",
        "url: https://www.example.gov.cn | url: https://www.example.gov.cn/x# | 2:6",
        "\"5400000000\" | 5400000000 | 6:12",
      })
  void saysWhereARequiredKeyIsWrong(String old, String written, String place) {
    assertThat(read(REQUIRED.replace(old, written))).isEmpty();

    assertThat(findings()).containsExactly(place + " yaml-value-invalid");
  }

  private Optional<Site> read(String yaml) {
    return new YamlReader(List.of(ZH, BO), diagnostics)
        .read(SourceText.of("site/site.yaml", yaml), SiteFormat.FORMAT)
        .value();
  }

  private List<String> findings() {
    return diagnostics.sorted().stream()
        .map(f -> f.place().line() + ":" + f.place().column() + " " + f.rule().id())
        .toList();
  }
}
