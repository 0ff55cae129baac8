package org.jiedu.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jiedu.TestWorkspace;
import org.jiedu.workspace.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteMapTest {
  private static final Pattern LOCATION = Pattern.compile("<loc>([^<]*)</loc>");

  @TempDir private Path folder;

  @Test
  void listsAddressesInOrderEachWithItsOtherLanguages() {
    String root = site().url().toString();

    String xml =
        map(root + "zh/b&c/", root + "b&c/", root + "bo/b&c/", root + "zh/a/")
            .getOrDefault("sitemap.xml", "");

    assertThat(xml).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    assertThat(locations(xml))
        .containsExactly(
            root + "b&amp;c/", root + "bo/b&amp;c/", root + "zh/a/", root + "zh/b&amp;c/");
    String links =
        "<xhtml:link rel=\"alternate\" hreflang=\"bo-CN\" href=\"%1$sbo/b&amp;c/\"/>"
            + "<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"%1$sb&amp;c/\"/>"
            + "<xhtml:link rel=\"alternate\" hreflang=\"zh-Hans-CN\" href=\"%1$szh/b&amp;c/\"/>";
    assertThat(xml)
        .contains("<url><loc>" + root + "zh/b&amp;c/</loc>" + links.formatted(root) + "</url>")
        .contains("<url><loc>" + root + "zh/a/</loc></url>");
  }

  @Test
  void leadsToSeveralFilesWhereOneWouldBeTooLong() {
    String root = site().url().toString();
    String[] addresses =
        IntStream.range(0, 50_001)
            .mapToObj(number -> root + "zh/" + number + "/")
            .toArray(String[]::new);

    SortedMap<String, String> files = map(addresses);

    assertThat(files.keySet()).containsExactly("sitemap-1.xml", "sitemap-2.xml", "sitemap.xml");
    assertThat(locations(files.getOrDefault("sitemap.xml", "")))
        .containsExactly(root + "sitemap-1.xml", root + "sitemap-2.xml");
    List<String> first = locations(files.getOrDefault("sitemap-1.xml", ""));
    assertThat(first).hasSize(50_000);
    assertThat(locations(files.getOrDefault("sitemap-2.xml", "")))
        .hasSize(1)
        .doesNotContainAnyElementsOf(first);
  }

  @Test
  void leadsRobotsToTheMap() {
    assertThat(SiteMap.robots("https://a.cn/")).contains("Sitemap: https://a.cn/sitemap.xml\n");
  }

  private Site site() {
    return TestWorkspace.in(folder).library().site();
  }

  private SortedMap<String, String> map(String... addresses) {
    SortedMap<String, String> files = new TreeMap<>();
    SiteMap.files(site(), new TreeSet<>(List.of(addresses)))
        .forEach((path, xml) -> files.put(path, xml.get()));
    return files;
  }

  private static List<String> locations(String xml) {
    return LOCATION.matcher(xml).results().map(found -> found.group(1)).toList();
  }
}
