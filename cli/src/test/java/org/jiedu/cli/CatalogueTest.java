package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Another portal takes the sample's site over: it reads {@code catalogue.json} and nothing else.
 */
final class CatalogueTest {
  private static final Pattern OF_ONE_LANGUAGE =
      Pattern.compile(
          "https://www[.]example[.]gov[.]cn/(zh|bo)/(policies|interpretations)/[^/]+/.*");

  /** Pages of lists have numbers; their addresses look like those of texts. */
  private static final Pattern LIST = Pattern.compile(".*/page/\\d+/");

  @TempDir static Path folder;

  private static BuiltSite site = new BuiltSite(Path.of(""));
  private static JsonNode catalogue = new ObjectMapper().createObjectNode();

  @BeforeAll
  static void build() throws IOException {
    SampleCopy sample = SampleCopy.into(folder.resolve("workspace"));
    Path built = folder.resolve("built");
    site = sample.build(built, "--as-of", "2026-12-31", "--pictures", "none");
    catalogue = new ObjectMapper().readTree(site.text("catalogue.json"));
  }

  @Test
  void isWhatItsSchemaSays() throws IOException {
    assertThat(schema().validate(catalogue)).isEmpty();
  }

  @Test
  void isHeldToItsSchema() throws IOException {
    JsonNode wrong =
        new ObjectMapper()
            .readTree(
                site.text("catalogue.json")
                    .replace("\"form\" : \"video\"", "\"form\" : \"film\"")
                    .replace("\"status\"", "\"state\""));

    assertThat(schema().validate(wrong))
        .extracting(finding -> finding.getInstanceLocation().getName(-1))
        .contains("form");
    assertThat(schema().validate(wrong).toString()).contains("state");
  }

  @Test
  void leadsToAFileOfTheSiteWithEveryAddress() throws IOException {
    List<String> addresses = addresses(catalogue);
    String root = catalogue.get("site").asText();

    assertThat(addresses).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    assertThat(addresses)
        .allSatisfy(
            address -> {
              assertThat(address).startsWith(root);
              String path =
                  URLDecoder.decode(address.substring(root.length()), StandardCharsets.UTF_8);
              assertThat(site.folder().resolve(path + "index.html")).isRegularFile();
            });
  }

  @Test
  void namesEveryPageOfATextThatTheSiteMapNames() throws IOException {
    List<String> mapped =
        Jsoup.parse(site.text("sitemap.xml"), "", Parser.xmlParser()).select("loc").eachText();
    TreeSet<String> wanted = new TreeSet<>(mapped);
    wanted.removeIf(one -> !OF_ONE_LANGUAGE.matcher(one).matches() || LIST.matcher(one).matches());

    TreeSet<String> found = new TreeSet<>(addresses(catalogue));
    // The sheets for the village board are not to be found by search engines.
    found.removeIf(one -> !OF_ONE_LANGUAGE.matcher(one).matches() || one.endsWith("/notice/"));

    assertThat(found).hasSizeGreaterThan(50).isEqualTo(wanted);
  }

  @Test
  void tellsOfEveryPageWhatItSaysItself() throws IOException {
    for (String kind : List.of("policies", "interpretations")) {
      for (JsonNode one : catalogue.get(kind)) {
        String address = one.get("addresses").get("zh").asText();
        String path = URI.create(address).getPath().substring(1);
        assertThat(
                site.page(path + "index.html")
                    .expectFirst("meta[name=ArticleTitle]")
                    .attr("content"))
            .isEqualTo(one.get("title").get("zh").asText());
      }
    }
  }

  @Test
  void joinsPoliciesAndInterpretationsBothWays() {
    TreeSet<String> fromPolicies = new TreeSet<>();
    for (JsonNode policy : catalogue.get("policies")) {
      policy
          .get("interpretations")
          .forEach(id -> fromPolicies.add(policy.get("id").asText() + " " + id.asText()));
    }
    TreeSet<String> fromInterpretations = new TreeSet<>();
    for (JsonNode one : catalogue.get("interpretations")) {
      one.get("policies")
          .forEach(id -> fromInterpretations.add(id.asText() + " " + one.get("id").asText()));
    }

    assertThat(fromPolicies).hasSizeGreaterThan(10).isEqualTo(fromInterpretations);
  }

  private static JsonSchema schema() throws IOException {
    JieduRun run = JieduRun.in(folder, "schema", "catalogue");
    assertThat(run.code()).isZero();
    Files.writeString(folder.resolve("catalogue.schema.json"), run.out());
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(run.out());
  }

  /** Returns every address below the catalogue's policies and interpretations. */
  private static List<String> addresses(JsonNode node) {
    List<String> addresses = new ArrayList<>();
    for (JsonNode child : node) {
      if (child.isTextual() && child.asText().startsWith("https://") && !node.has("site")) {
        addresses.add(child.asText());
      }
      addresses.addAll(addresses(child));
    }
    return addresses;
  }
}
