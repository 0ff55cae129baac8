package org.jiedu.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.jiedu.portal.Release;

/**
 * The releases of a portal, for people and for programs.
 *
 * @param releases newest first
 * @param live the one that readers see
 * @param held the one that a rollback holds
 */
record ReleaseList(List<Release> releases, Optional<Release> live, Optional<Release> held) {
  private static final int VERSION = 1;

  /** Prints a line a release: number, commit, time, files, and {@code live} behind the one. */
  void print(PrintWriter out) {
    for (Release one : releases) {
      out.println(
          one.number()
              + "  "
              + one.shortCommit()
              + "  "
              + one.time()
              + "  "
              + one.files()
              + (is(one, live) ? "  live" : "")
              + (is(one, held) ? "  held" : ""));
    }
  }

  /** Writes one JSON object. */
  void write(PrintWriter out) throws IOException {
    try (JsonGenerator json =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeArrayFieldStart("releases");
      for (Release one : releases) {
        json.writeStartObject();
        json.writeNumberField("number", one.number());
        json.writeStringField("commit", one.commit());
        json.writeStringField("time", one.time().toString());
        json.writeNumberField("files", one.files());
        json.writeStringField("account", one.account());
        json.writeBooleanField("live", is(one, live));
        json.writeBooleanField("held", is(one, held));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.println();
  }

  private static boolean is(Release one, Optional<Release> other) {
    return other.filter(one::equals).isPresent();
  }
}
