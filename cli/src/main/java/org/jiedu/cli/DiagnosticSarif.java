package org.jiedu.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jiedu.check.Checks;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.diagnostic.Severity;

/** Writes findings as SARIF 2.1.0 (OASIS Standard of 27 March 2020), for editors and reviews. */
final class DiagnosticSarif {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";
  private static final String ROOT = "WORKSPACE";

  private final String language;
  private final String version;

  /**
   * Makes a writer.
   *
   * @param language of the messages, {@code zh} or {@code en}
   * @param version the program's own
   */
  DiagnosticSarif(String language, String version) {
    this.language = language;
    this.version = version;
  }

  void write(List<Diagnostic> diagnostics, PrintWriter out) throws IOException {
    try (JsonGenerator json =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withArrayIndenter(new DefaultIndenter("  ", "\n")));
      List<Rule> rules = Checks.rules();
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      writeTool(rules, json);
      json.writeStringField("columnKind", "utf16CodeUnits");
      json.writeStringField("language", language.equals("zh") ? "zh-CN" : "en");
      json.writeArrayFieldStart("results");
      List<String> ids = new ArrayList<>(rules.stream().map(Rule::id).toList());
      for (Diagnostic diagnostic : diagnostics) {
        write(diagnostic, ids.indexOf(diagnostic.rule().id()), json);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    out.println();
  }

  private void writeTool(List<Rule> rules, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "jiedu");
    json.writeStringField("version", version);
    json.writeArrayFieldStart("rules");
    for (Rule rule : rules) {
      json.writeStartObject();
      json.writeStringField("id", rule.id());
      writeText("shortDescription", rule.explanation().when(), json);
      writeText("fullDescription", rule.explanation().because(), json);
      json.writeObjectFieldStart("defaultConfiguration");
      json.writeBooleanField("enabled", rule.severity() != Severity.OFF);
      json.writeStringField("level", level(rule.severity()));
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void write(Diagnostic diagnostic, int ruleIndex, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", diagnostic.rule().id());
    if (ruleIndex >= 0) {
      json.writeNumberField("ruleIndex", ruleIndex);
    }
    json.writeStringField("level", level(diagnostic.severity()));
    writeText("message", diagnostic.message(), json);
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", address(diagnostic.place().file()));
    json.writeStringField("uriBaseId", ROOT);
    json.writeEndObject();
    writeRegion(diagnostic.place(), json);
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeRegion(Place place, JsonGenerator json) throws IOException {
    if (place.line() > 0) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", place.line());
      json.writeNumberField("startColumn", place.column());
      json.writeNumberField("endLine", place.endLine());
      json.writeNumberField("endColumn", place.endColumn());
      json.writeEndObject();
    }
  }

  private void writeText(String field, Message message, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", message.in(language));
    json.writeEndObject();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case OFF -> "none";
    };
  }

  /** Returns a file's path as a relative address: names may be in Han or Tibetan. */
  private static String address(String file) {
    try {
      return new URI(null, null, file, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no path: " + file, e);
    }
  }
}
