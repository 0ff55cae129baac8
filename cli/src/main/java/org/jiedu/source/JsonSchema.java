package org.jiedu.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jiedu.script.Language;

/**
 * Writes a shape as JSON Schema, draft-07, which the YAML servers of editors understand best. The
 * same shape gives the same text.
 */
public final class JsonSchema {
  private static final String DRAFT = "http://json-schema.org/draft-07/schema#";

  private final List<Language> languages;
  private final JsonGenerator json;

  private JsonSchema(List<Language> languages, JsonGenerator json) {
    this.languages = List.copyOf(languages);
    this.json = json;
  }

  /**
   * Returns the schema of files of a shape.
   *
   * @param title what the file is
   * @param description what it is for, a sentence
   * @param languages in which a text may stand; none if that is not known, and then any may
   */
  public static String of(String title, String description, Shape shape, List<Language> languages) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(
          new DefaultPrettyPrinter(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
              .withObjectIndenter(indenter)
              .withArrayIndenter(indenter));
      json.writeStartObject();
      json.writeStringField("$schema", DRAFT);
      json.writeStringField("title", title);
      json.writeStringField("description", description);
      new JsonSchema(languages, json).write(shape);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail", e);
    }
    return text + "\n";
  }

  private void writeWhole(Shape shape) throws IOException {
    if (shape instanceof Shape.Nothing) {
      json.writeBoolean(false);
      return;
    }
    json.writeStartObject();
    write(shape);
    json.writeEndObject();
  }

  private void write(Shape shape) throws IOException {
    if (shape instanceof Shape.Group group) {
      writeGroup(group);
    } else if (shape instanceof Shape.Cases cases) {
      writeGroup(cases.group());
      writeCases(cases);
    } else if (shape instanceof Shape.Named named) {
      json.writeStringField("type", "object");
      json.writeFieldName("propertyNames");
      writeWhole(named.name());
      json.writeFieldName("additionalProperties");
      writeWhole(named.value());
    } else if (shape instanceof Shape.Texts) {
      writeGroup(new Shape.Group(List.of(), true));
    } else if (shape instanceof Shape.Items items) {
      writeItems(items);
    } else if (shape instanceof Shape.AnyOf either) {
      writeAnyOf(either.shapes());
    } else {
      writeSingle(shape);
    }
  }

  private void writeSingle(Shape shape) throws IOException {
    if (shape instanceof Shape.Text text) {
      json.writeStringField("type", "string");
      json.writeStringField("pattern", whole(text.pattern()));
    } else if (shape instanceof Shape.Day) {
      json.writeStringField("type", "string");
      json.writeStringField("format", "date");
      // Not every editor looks at formats.
      json.writeStringField("pattern", whole(Moment.DAY_FORM));
    } else if (shape instanceof Shape.Word word) {
      writeWords("type", List.of("string", "integer", "boolean"));
      json.writeStringField("pattern", whole(word.pattern()));
      json.writeNumberField("maxLength", word.longest());
      json.writeNumberField("minimum", 0);
    } else if (shape instanceof Shape.Choice choice) {
      writeWords("enum", choice.words());
    } else if (shape instanceof Shape.Truth) {
      json.writeStringField("type", "boolean");
    } else if (shape instanceof Shape.Whole number) {
      json.writeStringField("type", "integer");
      json.writeNumberField("minimum", number.least());
      json.writeNumberField("maximum", number.most());
    } else if (shape instanceof Shape.Decimal number) {
      json.writeStringField("type", "number");
      if (number.most().isPresent()) {
        json.writeNumberField("minimum", number.most().get().negate());
        json.writeNumberField("maximum", number.most().get());
      }
    }
  }

  private void writeItems(Shape.Items items) throws IOException {
    json.writeStringField("type", "array");
    json.writeFieldName("items");
    writeWhole(items.element());
    if (items.least() > 0) {
      json.writeNumberField("minItems", items.least());
    }
    if (items.most() < Integer.MAX_VALUE) {
      json.writeNumberField("maxItems", items.most());
    }
    if (items.isDistinct()) {
      json.writeBooleanField("uniqueItems", true);
    }
  }

  private void writeGroup(Shape.Group group) throws IOException {
    json.writeStringField("type", "object");
    json.writeObjectFieldStart("properties");
    writeEntries(group.entries());
    if (group.isLocalized()) {
      for (Language language : languages) {
        json.writeFieldName(language.tag());
        writeText();
      }
    }
    json.writeEndObject();
    if (group.isLocalized() && languages.isEmpty()) {
      json.writeObjectFieldStart("patternProperties");
      json.writeFieldName(whole(Shape.LANGUAGE_TAG));
      writeText();
      json.writeEndObject();
    }
    writeRequired(group);
    json.writeBooleanField("additionalProperties", false);
  }

  private void writeEntries(List<Shape.Entry> entries) throws IOException {
    for (Shape.Entry entry : entries) {
      json.writeFieldName(entry.name());
      if (entry.about().isEmpty()) {
        writeWhole(entry.shape());
      } else {
        json.writeStartObject();
        json.writeStringField("description", entry.about());
        write(entry.shape());
        json.writeEndObject();
      }
    }
  }

  private void writeRequired(Shape.Group group) throws IOException {
    List<String> required =
        group.entries().stream().filter(Shape.Entry::isRequired).map(Shape.Entry::name).toList();
    if (!required.isEmpty()) {
      writeWords("required", required);
    }
  }

  /** A language that is not there is a finding of its own, and so is a blank text. */
  private void writeText() throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "string");
    json.writeEndObject();
  }

  private void writeCases(Shape.Cases cases) throws IOException {
    json.writeArrayFieldStart("allOf");
    for (Shape.Case each : cases.cases()) {
      json.writeStartObject();
      json.writeObjectFieldStart("if");
      json.writeObjectFieldStart("properties");
      json.writeObjectFieldStart(cases.key());
      writeWords("enum", each.words());
      json.writeEndObject();
      json.writeEndObject();
      writeWords("required", List.of(cases.key()));
      json.writeEndObject();
      json.writeObjectFieldStart("then");
      writeForm(each);
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeForm(Shape.Case each) throws IOException {
    json.writeObjectFieldStart("properties");
    writeEntries(each.form().entries());
    json.writeEndObject();
    writeRequired(each.form());
    if (!each.oneOf().isEmpty()) {
      json.writeArrayFieldStart("oneOf");
      for (String name : each.oneOf()) {
        json.writeStartObject();
        writeWords("required", List.of(name));
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private void writeAnyOf(List<Shape> shapes) throws IOException {
    json.writeArrayFieldStart("anyOf");
    for (Shape shape : shapes) {
      writeWhole(shape);
    }
    json.writeEndArray();
  }

  private void writeWords(String field, List<String> words) throws IOException {
    json.writeArrayFieldStart(field);
    for (String word : words) {
      json.writeString(word);
    }
    json.writeEndArray();
  }

  private static String whole(String pattern) {
    return "^(?:" + pattern + ")$";
  }
}
