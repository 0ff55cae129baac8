package org.jiedu.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jiedu.content.FrontMatter;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyHead.Relation;
import org.jiedu.library.Library;
import org.jiedu.library.ListMembership;
import org.jiedu.script.Language;
import org.jiedu.source.Kinds;
import org.jiedu.source.Placed;

/** Lists every policy and interpretation with its links, for other portals to take over. */
public final class Catalogue {
  private final PageSources sources;
  private final Library library;
  private final JsonGenerator json;

  private Catalogue(PageSources sources, JsonGenerator json) {
    this.sources = sources;
    this.library = sources.library();
    this.json = json;
  }

  /** Returns the JSON Schema of {@code catalogue.json}, draft-07. */
  public static String schema() {
    try (InputStream in = Catalogue.class.getResourceAsStream("catalogue.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its schema of the catalogue");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the schema of the catalogue", e);
    }
  }

  /** Returns {@code catalogue.json}. */
  public static byte[] json(PageSources sources) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      json.setPrettyPrinter(printer.withObjectIndenter(indenter).withArrayIndenter(indenter));
      new Catalogue(sources, json).write();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("an array takes any JSON", e);
    }
    return bytes.toByteArray();
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeNumberField("version", 1);
    json.writeStringField("site", library.site().url().toString());
    strings("languages", library.site().languages().stream().map(Language::tag).toList());
    json.writeArrayFieldStart("policies");
    for (Policy policy : library.policies()) {
      write(policy);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("interpretations");
    for (Interpretation interpretation : library.interpretations()) {
      write(interpretation);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Policy policy) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", policy.id());
    addresses(edition -> Addresses.policy(edition, policy.id()));
    titles(policy.fronts());
    if (policy.head().number().isPresent()) {
      json.writeStringField("number", policy.head().number().get().value());
    }
    json.writeStringField("type", Kinds.word(policy.head().type()));
    strings("issuers", values(policy.head().issuers()));
    json.writeStringField("issued", policy.head().issued().value().toString());
    json.writeStringField("published", policy.head().published().value().start().toString());
    json.writeStringField("status", Kinds.word(library.status(policy, sources.today())));
    strings("topics", values(policy.head().topics()));
    json.writeArrayFieldStart("relations");
    for (Relation relation : policy.head().relations()) {
      if (!library.hides(relation.target().value())) {
        json.writeStartObject();
        json.writeStringField("kind", Kinds.word(relation.kind()));
        json.writeStringField("target", relation.target().value());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    if (sources.addresses().hasCoverage(policy)) {
      singles("coverage", edition -> Addresses.coverage(edition, policy.id()));
    }
    json.writeArrayFieldStart("comparisons");
    for (Policy older : sources.addresses().olderThan(policy)) {
      json.writeStartObject();
      json.writeStringField("with", older.id());
      singles("addresses", edition -> Addresses.comparison(edition, policy.id(), older.id()));
      json.writeEndObject();
    }
    json.writeEndArray();
    strings(
        "interpretations", library.set(policy).members().stream().map(Interpretation::id).toList());
    json.writeBooleanField("withdrawn", policy.head().withdrawn().isPresent());
    json.writeEndObject();
  }

  private void write(Interpretation interpretation) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", interpretation.id());
    addresses(edition -> Addresses.interpretation(edition, interpretation.id()));
    titles(interpretation.fronts());
    strings("policies", values(interpretation.head().policies()));
    json.writeStringField("form", Kinds.word(interpretation.head().form().value()));
    json.writeStringField("interpreter", interpretation.head().interpreter().value());
    strings(
        "cooperators", new org.jiedu.library.Responsibility(library).cooperators(interpretation));
    json.writeStringField(
        "published", interpretation.head().published().value().start().toString());
    if (sources.addresses().hasNotice(interpretation)) {
      singles("notice", edition -> Addresses.notice(edition, interpretation.id()));
    }
    strings("formerly", values(interpretation.head().formerly()));
    strings("audiences", values(interpretation.head().audiences()));
    strings("topics", values(new ListMembership(library).topics(interpretation)));
    json.writeBooleanField("withdrawn", interpretation.head().withdrawn().isPresent());
    json.writeEndObject();
  }

  private void addresses(java.util.function.Function<Edition, String> address) throws IOException {
    json.writeObjectFieldStart("addresses");
    for (Edition edition : Edition.all(library.site())) {
      String name = edition.isBilingual() ? "bilingual" : edition.main().tag();
      json.writeStringField(name, Addresses.absolute(library.site().url(), address.apply(edition)));
    }
    json.writeEndObject();
  }

  /** Writes the addresses of a page that there is in one language at a time. */
  private void singles(String name, java.util.function.Function<Edition, String> address)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Edition edition : Edition.single(library.site())) {
      json.writeStringField(
          edition.main().tag(), Addresses.absolute(library.site().url(), address.apply(edition)));
    }
    json.writeEndObject();
  }

  private void titles(Map<Language, FrontMatter> fronts) throws IOException {
    json.writeObjectFieldStart("title");
    for (Language language : library.site().languages()) {
      if (fronts.containsKey(language)) {
        json.writeStringField(language.tag(), fronts.get(language).titleOrBlank());
      }
    }
    json.writeEndObject();
  }

  private void strings(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static List<String> values(List<Placed<String>> placed) {
    return placed.stream().map(Placed::value).toList();
  }
}
