package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jiedu.TestWorkspace;
import org.jiedu.content.FileSchema;
import org.jiedu.script.Language;
import org.jiedu.source.Kinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCommandTest {
  private static final String NAMES =
      "site, departments, calendar, policy, package, chart, catalogue";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(FileSchema.class)
  void printsTheSchemaForAnyLanguageWhereThereIsNoWorkspace(FileSchema schema) {
    JieduRun run = JieduRun.in(folder, "schema", Kinds.word(schema));

    assertThat(run).isEqualTo(new JieduRun(ExitCode.OK, schema.text(List.of()), ""));
  }

  @Test
  void printsTheSchemaOfTheCatalogueAnywhere() {
    JieduRun run = JieduRun.in(folder, "schema", "catalogue");

    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("http://json-schema.org/draft-07/schema#", "interpretations");
  }

  @Test
  void takesTheLanguagesOfTheWorkspace() {
    TestWorkspace.in(folder);

    JieduRun run = JieduRun.in(folder, "schema", "package");

    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out())
        .isEqualTo(FileSchema.PACKAGE.text(List.of(new Language("zh"), new Language("bo"))))
        .isNotEqualTo(FileSchema.PACKAGE.text(List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[zh]", "zh", "", "[zh"})
  void printsTheSchemaThoughTheWorkspaceIsBroken(String languages) {
    TestWorkspace.in(folder).replace("site/site.yaml", "[zh, bo]", languages);

    JieduRun run = JieduRun.in(folder, "schema", "site");

    assertThat(run).isEqualTo(new JieduRun(ExitCode.OK, FileSchema.SITE.text(List.of()), ""));
  }

  @Test
  void namesTheNearestSchema() {
    JieduRun run = JieduRun.in(folder, "schema", "polcy");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("There is no schema polcy. Did you mean policy? There are " + NAMES + ".\n");
    assertThat(JieduRun.in(folder, "schema", "polcy", "--messages", "zh").err())
        .startsWith("没有“polcy”这种文件。是不是“policy”？有这些：site、");
  }

  @Test
  void wantsAName() {
    assertThat(JieduRun.in(folder, "schema").code()).isEqualTo(ExitCode.USAGE);
  }
}
