package org.jiedu.check;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jiedu.content.InterpretationHead.MediaSource;
import org.jiedu.content.PolicyHead;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Nearest;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.Library;
import org.jiedu.library.SiteAddresses;
import org.jiedu.markdown.link.Link;
import org.jiedu.markdown.link.LinkTarget;
import org.jiedu.source.Placed;

/** Follows what leads to an address of the site, to a place on the same page, or elsewhere. */
final class AddressCheck implements Check {
  static final Rule LINK_BROKEN = FileLinkCheck.LINK_BROKEN;
  static final Rule ANCHOR_BROKEN =
      Rule.error("anchor-broken")
          .when("链接指到的位置，网页上没有", "a link leads to a place that the page does not have")
          .because(
              "读者点了链接，网页却停在原处，找不到要看的那一节。",
              "The page would stay where it is, and the reader would not find the" + " section.")
          .example(
              """
              每人能领多少，见[执行标准](#standard)。
              """,
              """
              每人能领多少，见[执行标准](#standards)。
              """);

  static final Rule LINK_INSECURE =
      Rule.warning("link-insecure")
          .when(
              "用 http 链接到没有列入 insecure-hosts 的网站", "http to a host that is not in `insecure-hosts`")
          .because(
              "http 的网页在路上可能被改动，有的手机会先弹出警告；同一个网站多半也有 https。",
              "A page that comes by http can be changed on its way, and some phones warn"
                  + " of it; mostly the same site has https.")
          .example(
              """
              详见[自治区门户网站](http://www.example.gov.cn/)。
              """,
              """
              详见[自治区门户网站](https://www.example.gov.cn/)。
              """);

  @Override
  public List<Rule> rules() {
    return List.of(LINK_BROKEN, ANCHOR_BROKEN, LINK_INSECURE);
  }

  @Override
  public void check(Library library, LocalDate today, Diagnostics diagnostics) {
    Following.of(library, diagnostics)
        .toUrl(
            new Placed<>(library.site().portal().reportError(), Place.startOf("site/site.yaml")));
  }

  @Override
  public void check(PolicyTexts texts, Diagnostics diagnostics) {
    Following following = Following.of(texts.library(), diagnostics);
    following.followAll(LinkedText.of(texts.policy()));
    PolicyHead head = texts.policy().head();
    head.source().ifPresent(following::toUrl);
    head.consultation().flatMap(consultation -> consultation.result()).ifPresent(following::toUrl);
  }

  @Override
  public void check(PackageTexts texts, Diagnostics diagnostics) {
    Following following = Following.of(texts.library(), diagnostics);
    following.followAll(LinkedText.of(texts.interpretation()));
    texts.interpretation().head().source().flatMap(MediaSource::url).ifPresent(following::toUrl);
  }

  private record Following(Library library, SiteAddresses addresses, Diagnostics diagnostics) {

    static Following of(Library library, Diagnostics diagnostics) {
      return new Following(library, new SiteAddresses(library), diagnostics);
    }

    void followAll(List<LinkedText> texts) {
      texts.forEach(linked -> linked.text().links().forEach(link -> follow(linked, link)));
    }

    private void follow(LinkedText linked, Link link) {
      if (link.target() instanceof LinkTarget.ToAnchor target && !target.id().isEmpty()) {
        toAnchor(target.id(), linked.text().anchors(), link.place());
      } else if (link.target() instanceof LinkTarget.ToSite target) {
        toSite(target, link);
      } else if (link.target() instanceof LinkTarget.External target) {
        toUrl(target.uri(), target.host(), link.place());
      }
    }

    void toUrl(Placed<URI> url) {
      toUrl(url.value().toString(), String.valueOf(url.value().getHost()), url.place());
    }

    private void toUrl(String url, String host, Place place) {
      boolean isInsecure = url.toLowerCase(Locale.ROOT).startsWith("http:");
      boolean isExcused =
          library.site().insecureHosts().stream().anyMatch(known -> known.equalsIgnoreCase(host));
      if (isInsecure && !isExcused) {
        diagnostics.report(
            LINK_INSECURE,
            place,
            Message.of(
                "网址使用 http；请改为 https，网站“{0}”确实没有 https 的，请列入 site.yaml 的 insecure-hosts。",
                "The address uses http; take https or, if {0} has none, list it under"
                    + " insecure-hosts in site.yaml.",
                host));
      }
    }

    private void toAnchor(String anchor, Set<String> anchors, Place place) {
      if (!anchors.contains(anchor)) {
        Message missing =
            Message.of(
                "页面上没有“#{0}”这个位置；请改正链接。", "There is no #{0} on the page; mend the link.", anchor);
        Message near = Nearest.didYouMean(anchor, new TreeSet<>(anchors));
        diagnostics.report(ANCHOR_BROKEN, place, missing.and(near));
      }
    }

    private void toSite(LinkTarget.ToSite target, Link link) {
      if (!addresses.has(target.path())) {
        String withSlash = target.path() + "/";
        Message missing =
            Message.of(
                "本网站没有“{0}”这个地址；请改正链接。",
                "The site has no address {0}; mend the link.", target.path());
        Message near =
            addresses.has(withSlash)
                ? Message.of("是不是“{0}”？", " Did you mean {0}?", withSlash)
                : Message.of("", "");
        diagnostics.report(LINK_BROKEN, link.place(), missing.and(near));
      } else if (!target.fragment().isEmpty()) {
        Optional<Set<String>> anchors = addresses.anchors(target.path());
        anchors.ifPresent(known -> toAnchor(target.fragment(), known, link.place()));
      }
    }
  }
}
