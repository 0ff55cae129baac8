package org.jiedu.portal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jiedu.source.Sha256;

/**
 * One line of an audit log.
 *
 * @param bytes without the line feed; never changed
 */
record AuditLine(@SuppressWarnings("ArrayRecordComponent") byte[] bytes) {
  /** What the first line names as the line before it. */
  static final String NOTHING = "0".repeat(64);

  private static final String PREVIOUS = "previous";
  private static final Set<String> OWN = Set.of("time", "kind", "account", PREVIOUS);
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Something that happened.
   *
   * @param fields what else is to be known; none is named as what every line has
   */
  record Event(Instant time, String kind, String account, SortedMap<String, String> fields) {
    Event {
      for (String name : fields.keySet()) {
        if (OWN.contains(name)) {
          throw new IllegalArgumentException("every line has its own " + name);
        }
      }
    }
  }

  /**
   * Returns the line of an event.
   *
   * @param previous the digest of the line before
   */
  static AuditLine of(Event event, String previous) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("time", event.time().truncatedTo(ChronoUnit.MILLIS).toString());
      json.writeStringField("kind", event.kind());
      json.writeStringField("account", event.account());
      for (Map.Entry<String, String> field : event.fields().entrySet()) {
        json.writeStringField(field.getKey(), field.getValue());
      }
      json.writeStringField(PREVIOUS, previous);
      json.writeEndObject();
    }
    return new AuditLine(bytes.toByteArray());
  }

  /** Returns the SHA-256 of the line, 64 lower-case hexadecimal digits. */
  String digest() {
    return Sha256.ofFile(bytes);
  }

  /** Returns the digest of the line before as this line names it, or empty if it is none. */
  Optional<String> previous() {
    return Optional.ofNullable(fields().get(PREVIOUS));
  }

  /** Returns everything that the line says, by name; nothing if it is no whole line. */
  Map<String, String> fields() {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = JSON.createParser(bytes)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Map.of();
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        if (json.nextToken() != JsonToken.VALUE_STRING) {
          return Map.of();
        }
        fields.put(name, json.getText());
      }
      boolean isWhole = json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null;
      return isWhole ? fields : Map.of();
    } catch (IOException noJson) {
      return Map.of();
    }
  }
}
