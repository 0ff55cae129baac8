package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --format sarif} is SARIF 2.1.0, by the standard's own schema. */
final class SarifTest {
  private static final String SCHEMA = "/schema/sarif-schema-2.1.0.json";

  @TempDir private Path folder;

  @Test
  void isValidByTheStandardsOwnSchema() throws IOException {
    TestWorkspace workspace =
        TestWorkspace.in(folder)
            .append(PACKAGE + "zh.md", "\n有<b>粗体</b>。\n")
            .with(PACKAGE + "files/坏:名 字.pdf", "%PDF");
    int line = (int) workspace.text(PACKAGE + "zh.md").lines().count();

    JieduRun run = JieduRun.in(folder, "check", "--format", "sarif", "--messages", "zh");

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    JsonNode sarif = new ObjectMapper().readTree(run.out());
    try (InputStream schema = SarifTest.class.getResourceAsStream(SCHEMA)) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                  .getSchema(Optional.ofNullable(schema).orElseThrow())
                  .validate(sarif))
          .isEmpty();
    }
    JsonNode result = result(sarif, "raw-html");
    JsonNode region = result.at("/locations/0/physicalLocation/region");
    assertThat(result.path("level").asText()).isEqualTo("error");
    assertThat(result.at("/message/text").asText()).startsWith("正文里有HTML“<b>”");
    assertThat(region.path("startLine").asInt()).isEqualTo(line);
    assertThat(region.path("startColumn").asInt()).isEqualTo(2);
    assertThat(region.path("endColumn").asInt()).isEqualTo(5);
    int index = result.path("ruleIndex").asInt();
    assertThat(sarif.at("/runs/0/tool/driver/rules/" + index + "/id").asText())
        .isEqualTo("raw-html");
  }

  @Test
  void namesAFileAsAnAddress() throws IOException {
    TestWorkspace.in(folder).with(PACKAGE + "files/坏:名 字.pdf", "%PDF");

    JieduRun run = JieduRun.in(folder, "check", "--format", "sarif");

    JsonNode place =
        result(new ObjectMapper().readTree(run.out()), "name-invalid")
            .at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asText())
        .isEqualTo(PACKAGE + "files/%E5%9D%8F:%E5%90%8D%20%E5%AD%97.pdf");
    assertThat(place.path("region").isMissingNode()).isTrue();
  }

  private static JsonNode result(JsonNode sarif, String rule) {
    for (JsonNode result : sarif.at("/runs/0/results")) {
      if (result.path("ruleId").asText().equals(rule)) {
        return result;
      }
    }
    throw new AssertionError("no finding of " + rule);
  }
}
