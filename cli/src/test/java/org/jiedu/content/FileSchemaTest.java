package org.jiedu.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiedu.TestWorkspace;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.script.Language;
import org.jiedu.source.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The schemas take what the reader takes and refuse what it refuses, at the same place. */
class FileSchemaTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final List<Language> LANGUAGES = List.of(new Language("zh"), new Language("bo"));
  private static final String CHART = TestWorkspace.PACKAGE + "charts/c.yaml";

  private static final Map<FileSchema, SchemaFindings> SCHEMAS =
      Arrays.stream(FileSchema.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  schema -> schema, schema -> new SchemaFindings(schema, LANGUAGES)));

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(FileSchema.class)
  void takesEveryFileOfTheSample(FileSchema schema) throws IOException {
    SchemaFindings inWorkspace = findings(schema);
    SchemaFindings anywhere = new SchemaFindings(schema, List.of());
    List<Path> files = sample(schema);

    assertThat(files).isNotEmpty();
    for (Path file : files) {
      String yaml = Files.readString(file);
      assertThat(inWorkspace.places(yaml)).as("%s", file).isEmpty();
      assertThat(anywhere.places(yaml)).as("%s", file).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(FileSchema.class)
  void takesTheTestWorkspace(FileSchema schema) {
    assertThat(findings(schema).places(workspace().text(file(schema)))).isEmpty();
    assertThat(workspace().findings()).isEmpty();
  }

  /** The table's columns: schema, passage of the valid file, what stands there instead. */
  @ParameterizedTest
  @CsvFileSource(resources = "broken.csv", numLinesToSkip = 1, delimiter = '|')
  void refusesWhatTheReaderRefusesWhereItDoes(String name, String old, String written) {
    FileSchema schema = FileSchema.find(name).orElseThrow();
    String file = file(schema);
    TestWorkspace workspace = workspace();
    workspace.replace(file, old.replace("\\n", "\n"), written.replace("\\n", "\n"));

    Set<String> places = findings(schema).places(workspace.text(file));

    assertThat(places).isNotEmpty().isEqualTo(readerPlaces(workspace, file));
  }

  /** The reader names the row, an editor what is wrong in it: the line is the same. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "values: [1.5] | value: [1.5]",
        "values: [1.5] | values: [1.5], note: {zh: 乙, bo: ཁ}",
        "values: [1.5] | values: [1.5], value: '1'",
        "kind: bar | kind: steps",
        "kind: bar | kind: timeline",
        "kind: bar | kind: figures",
        "kind: bar | kind: comparison",
      })
  void refusesARowThatDoesNotFitItsChart(String old, String written) {
    TestWorkspace workspace = workspace();
    workspace.replace(CHART, old, written.replace("\\n", "\n"));

    assertThat(lines(findings(FileSchema.CHART).places(workspace.text(CHART))))
        .isEqualTo(lines(readerPlaces(workspace, CHART)));
  }

  @Test
  void asksForRowsOrDataAndNotForBoth() {
    String rows = workspace().text(CHART);
    String none = rows.substring(0, rows.indexOf("rows:"));
    SchemaFindings schema = findings(FileSchema.CHART);

    assertThat(schema.places(none + "data: c.csv\n")).isEmpty();
    assertThat(schema.places(none + "data: c.csv\n" + rows.substring(none.length())))
        .containsExactly("1:1");
    assertThat(schema.places(none)).containsExactly("1:1");
    assertThat(schema.places(none.replace("bar", "steps") + "data: c.csv\n")).isNotEmpty();
  }

  @Test
  void asksForTwoDifferentLanguages() {
    String file = file(FileSchema.SITE);
    SchemaFindings schema = new SchemaFindings(FileSchema.SITE, List.of());

    for (String wrong : List.of("[zh]", "[zh, zh]", "[zh, bo, en]", "zh", "[zh, 汉语]")) {
      String yaml = workspace().text(file).replace("languages: [zh, bo]", "languages: " + wrong);
      assertThat(schema.places(yaml))
          .as(wrong)
          .hasSize(1)
          .allMatch(place -> place.startsWith("3:"));
    }
  }

  @Test
  void takesAnyLanguageWhereThereIsNoWorkspace() {
    String english = workspace().text(file(FileSchema.CHART)).replace("bo:", "en:");

    assertThat(new SchemaFindings(FileSchema.CHART, List.of()).places(english)).isEmpty();
    assertThat(findings(FileSchema.CHART).places(english)).isNotEmpty();
  }

  @Test
  void hasEveryKeyThatIsDeclared() throws Exception {
    Set<String> written = new TreeSet<>();
    for (FileSchema schema : FileSchema.values()) {
      names(new ObjectMapper().readTree(schema.text(LANGUAGES)), written);
    }

    assertThat(declaredKeys()).hasSizeGreaterThan(100);
    for (Field field : declaredKeys()) {
      field.setAccessible(true);
      assertThat(written).as("%s", field).contains(((Key<?>) field.get(null)).name());
    }
  }

  @ParameterizedTest
  @EnumSource(FileSchema.class)
  void isDeclaredDraftSevenAndEndsWithALineEnd(FileSchema schema) throws IOException {
    String text = schema.text(List.of());

    assertThat(new ObjectMapper().readTree(text).path("$schema").asText())
        .isEqualTo("http://json-schema.org/draft-07/schema#");
    assertThat(text).endsWith("}\n").isEqualTo(schema.text(List.of())).doesNotContain("\r");
  }

  private TestWorkspace workspace() {
    return TestWorkspace.in(folder)
        .append(TestWorkspace.PACKAGE + "zh.md", "\n![图](charts/c.yaml)\n")
        .append(TestWorkspace.PACKAGE + "bo.md", "\n![རི་མོ།](charts/c.yaml)\n")
        .with(
            CHART,
            """
            kind: bar
            title: {zh: 题目, bo: ཁ་བྱང་།}
            summary: {zh: 概述, bo: གནད་བསྡུས།}
            rows:
              - {label: {zh: 甲, bo: ཀ}, values: [1.5]}
            """);
  }

  private static SchemaFindings findings(FileSchema schema) {
    return Optional.ofNullable(SCHEMAS.get(schema)).orElseThrow();
  }

  private static String file(FileSchema schema) {
    return switch (schema) {
      case SITE -> "site/site.yaml";
      case DEPARTMENTS -> "site/departments.yaml";
      case CALENDAR -> "site/calendar.yaml";
      case POLICY -> TestWorkspace.POLICY + "policy.yaml";
      case PACKAGE -> TestWorkspace.PACKAGE + "package.yaml";
      case CHART -> CHART;
    };
  }

  private static Set<String> readerPlaces(TestWorkspace workspace, String file) {
    return workspace.check().stream()
        .filter(finding -> finding.place().file().equals(file))
        .filter(finding -> finding.rule().id().matches("yaml-(key|value)-[a-z]+|chart-invalid"))
        .map(FileSchemaTest::place)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> lines(Set<String> places) {
    return places.stream()
        .map(place -> place.substring(0, place.indexOf(':')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String place(Diagnostic finding) {
    return finding.place().line() + ":" + finding.place().column();
  }

  private static List<Path> sample(FileSchema schema) throws IOException {
    String pattern =
        switch (schema) {
          case SITE, DEPARTMENTS, CALENDAR -> file(schema);
          case POLICY -> "content/policies/[^/]+/policy.yaml";
          case PACKAGE -> "content/interpretations/[^/]+/package.yaml";
          case CHART -> "content/interpretations/[^/]+/charts/[^/]+.yaml";
        };
    try (Stream<Path> site = Files.walk(PROJECT.resolve("site"), 1);
        Stream<Path> content = Files.walk(PROJECT.resolve("content"))) {
      return Stream.concat(site, content)
          .filter(file -> PROJECT.relativize(file).toString().replace('\\', '/').matches(pattern))
          .sorted()
          .toList();
    }
  }

  /** Returns the keys of the six kinds of files: words and front matter have no schema. */
  private static List<Field> declaredKeys() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.jiedu.workspace", "org.jiedu.content", "org.jiedu.chart")
            .stream()
            .filter(type -> !type.getSimpleName().matches("WordsFormat|FrontMatterFormat"))
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.getRawType().isEquivalentTo(Key.class))
            .map(JavaField::reflect)
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            // The list of the optional sections is a key of the packed defaults only.
            .filter(field -> !field.getName().equals("OPTIONAL"))
            .toList();
  }

  private static void names(JsonNode schema, Set<String> names) {
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    schema.forEach(child -> names(child, names));
  }
}
