package org.jiedu.preview;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiedu.diagnostic.Explanation;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Rule;
import org.jiedu.diagnostic.RuleText;

/**
 * What the preview adds to pages, and the few pages of its own.
 *
 * @param language of the user: {@code zh} or {@code en}
 * @param isFollowing whether pages lead on to what was edited
 */
record PreviewHtml(String language, boolean isFollowing) {
  private static final String BANNER_STYLE =
      "margin:0;padding:8px 16px;border-bottom:2px solid #8a6d1d;background:#fbf3d9;color:#1c1f23;"
          + "font-size:16px;line-height:1.6";

  /**
   * Returns a page with what the preview adds.
   *
   * @param html the page as it was built, in UTF-8
   * @param banner what it tells its author
   * @param version of the site that the page is of
   * @param isStandIn whether it stands in for a page that is not there
   */
  byte[] withAdditions(byte[] html, List<Message> banner, String version, boolean isStandIn) {
    // A byte a character: what is looked for is ASCII, and all else comes out as it went in.
    String page =
        new String(html, StandardCharsets.ISO_8859_1)
            // What the preview adds bears its styles with it.
            .replaceFirst(
                "(<meta http-equiv=\"Content-Security-Policy\" content=\"[^\"]*style-src 'self')",
                "$1 'unsafe-inline'");
    int body = page.indexOf("<body");
    int top = body < 0 ? 0 : page.indexOf('>', body) + 1;
    int end = page.lastIndexOf("</body>");
    int bottom = end < top ? page.length() : end;
    return (page.substring(0, top)
            + bytes(banner(banner))
            + page.substring(top, bottom)
            + script(version, isStandIn)
            + page.substring(bottom))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private String banner(List<Message> told) {
    if (told.isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder("<aside id=\"jiedu-banner\" lang=\"");
    html.append(htmlLanguage()).append("\" aria-label=\"");
    html.append(in(Message.of("预览", "Preview"))).append("\">");
    for (Message message : told) {
      html.append("<p style=\"").append(BANNER_STYLE).append("\">");
      html.append(in(message)).append("</p>");
    }
    return html.append("</aside>").toString();
  }

  private String script(String version, boolean isStandIn) {
    return "<script src=\""
        + PreviewServer.SCRIPT
        + "?"
        + PreviewScript.DIGEST
        + "\" data-version=\""
        + version
        + "\""
        + (isFollowing ? " data-follow" : "")
        + (isStandIn ? " data-stand-in" : "")
        + "></script>";
  }

  /** Returns what stands where there was no site yet. */
  byte[] noSite() {
    return page(
        Message.of("还没有可以看的网站", "There is no site to be seen yet"),
        paragraph(
            Message.of(
                "工作区里有错误。改好并保存以后，网页会在这里出现。",
                "There are errors in the workspace. Mend them and save: the site will come here.")));
  }

  /** Returns what stands where a page is not there, and the site has none for that. */
  byte[] missing() {
    return page(
        Message.of("没有这个页面", "There is no such page"),
        "<p><a href=\"/\">" + in(Message.of("回到首页", "To the home page")) + "</a></p>");
  }

  /** Returns the page that explains a rule. */
  byte[] rule(Rule rule) {
    RuleText text = new RuleText(rule);
    Explanation explanation = rule.explanation();
    return page(
        Message.of(rule.id(), rule.id()),
        paragraph(text.grade())
            + paragraph(text.found())
            + paragraph(explanation.because())
            + example(Message.of("不对", "Wrong"), explanation.wrong())
            + example(Message.of("对", "Right"), explanation.right())
            + text.excuse().map(this::paragraph).orElse(""));
  }

  private String example(Message heading, String text) {
    return "<h2>" + in(heading) + "</h2><pre>" + HtmlText.escaped(text.stripTrailing()) + "</pre>";
  }

  private String paragraph(Message message) {
    return "<p>" + in(message) + "</p>";
  }

  private byte[] page(Message title, String content) {
    String html =
        "<!doctype html><html lang=\""
            + htmlLanguage()
            + "\"><head><meta charset=\"utf-8\"><title>"
            + in(title)
            + "</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
            + "<link rel=\"icon\" href=\"data:,\"><style>"
            + PreviewFiles.text("page.css")
            + "</style></head><body><main><h1>"
            + in(title)
            + "</h1>"
            + content
            + "</main></body></html>\n";
    return html.getBytes(StandardCharsets.UTF_8);
  }

  private String htmlLanguage() {
    return language.equals("zh") ? "zh-Hans" : "en";
  }

  private String in(Message message) {
    return HtmlText.escaped(message.in(language));
  }
}
