package org.jiedu.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedu.diagnostic.Diagnostic;

/** Writes findings as one JSON object, in the form that other programs rely on. */
final class DiagnosticJson {
  private static final int VERSION = 1;
  private static final Pattern PACKAGE =
      Pattern.compile("content/(?:policies|interpretations)/([^/]+)/(?:([^/.]+)\\.md)?.*");

  private final String language;

  DiagnosticJson(String language) {
    this.language = language;
  }

  void write(List<Diagnostic> diagnostics, PrintWriter out) throws IOException {
    long errors = diagnostics.stream().filter(Diagnostic::isError).count();
    try (JsonGenerator json =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withArrayIndenter(new DefaultIndenter("  ", "\n")));
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeNumberField("errors", errors);
      json.writeNumberField("warnings", diagnostics.size() - errors);
      json.writeArrayFieldStart("diagnostics");
      for (Diagnostic diagnostic : diagnostics) {
        write(diagnostic, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.println();
  }

  private void write(Diagnostic diagnostic, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", diagnostic.rule().id());
    json.writeStringField("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
    json.writeStringField("file", diagnostic.place().file());
    json.writeNumberField("line", diagnostic.place().line());
    json.writeNumberField("column", diagnostic.place().column());
    json.writeNumberField("endLine", diagnostic.place().endLine());
    json.writeNumberField("endColumn", diagnostic.place().endColumn());
    json.writeStringField("message", diagnostic.message().in(language));
    Matcher folder = PACKAGE.matcher(diagnostic.place().file());
    if (folder.matches()) {
      json.writeStringField("package", folder.group(1));
      if (folder.group(2) != null) {
        json.writeStringField("language", folder.group(2));
      }
    }
    json.writeEndObject();
  }
}
