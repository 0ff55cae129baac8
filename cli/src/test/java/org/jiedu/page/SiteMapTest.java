package org.jiedu.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SiteMapTest {

  @Test
  void listsAddressesInOrderAndEscaped() {
    String xml = SiteMap.xml(new TreeSet<>(Set.of("https://b.cn/?a&b", "https://a.cn/")));

    assertThat(xml)
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        .containsSubsequence("<loc>https://a.cn/</loc>", "<loc>https://b.cn/?a&amp;b</loc>");
  }

  @Test
  void leadsRobotsToTheMap() {
    assertThat(SiteMap.robots("https://a.cn/")).contains("Sitemap: https://a.cn/sitemap.xml\n");
  }
}
