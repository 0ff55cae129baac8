package org.jiedu.preview;

import java.util.Comparator;
import java.util.List;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;

/**
 * What is wrong, as it lies over a page: errors unfolded, mere warnings folded into a tab. It
 * stands in a shadow tree, where the site's style does not reach, but its colours do.
 *
 * @param language of the user: {@code zh} or {@code en}
 */
record FindingsHtml(String language) {
  private static final int MOST_SHOWN = 30;
  private static final String STYLE =
      PreviewFiles.text("findings.css").replaceAll("\\s*\\n\\s*", "");

  /**
   * Returns the HTML, in one line; empty where nothing is wrong.
   *
   * @param isOverSite whether it lies over a page of the site
   */
  String of(List<Diagnostic> findings, boolean isOverSite) {
    if (findings.isEmpty()) {
      return "";
    }
    long errors = findings.stream().filter(Diagnostic::isError).count();
    StringBuilder html = new StringBuilder("<style>").append(STYLE).append("</style>");
    html.append("<details class=\"").append(errors > 0 ? "errors\" open" : "warnings\"");
    html.append("><summary>").append(text(summary(errors, findings.size() - errors)));
    html.append("</summary>");
    if (errors > 0 && isOverSite) {
      html.append("<p>")
          .append(
              text(
                  Message.of(
                      "改好以后这里自动消失；下面的页面是最后一次没有错误时的样子。",
                      "This goes when all is mended; the page below is the last one without errors.")))
          .append("</p>");
    }
    html.append("<ol>");
    findings.stream()
        .sorted(Comparator.comparing(finding -> !finding.isError()))
        .limit(MOST_SHOWN)
        .forEach(finding -> html.append(item(finding)));
    html.append("</ol>");
    if (findings.size() > MOST_SHOWN) {
      html.append("<p>")
          .append(
              text(
                  Message.of(
                      "还有{0}条，jiedu check -v 显示全部。",
                      "{0} more; jiedu check -v shows all.", findings.size() - MOST_SHOWN)))
          .append("</p>");
    }
    return html.append("</details>").toString();
  }

  private static Message summary(long errors, long warnings) {
    if (errors == 0) {
      return Message.of("{0}个警告", "{0} warnings", warnings);
    }
    return warnings == 0
        ? Message.of("{0}个错误", "{0} errors", errors)
        : Message.of("{0}个错误，{1}个警告", "{0} errors, {1} warnings", errors, warnings);
  }

  private String item(Diagnostic finding) {
    String rule = HtmlText.escaped(finding.rule().id());
    return "<li class=\""
        + (finding.isError() ? "error" : "warning")
        + "\"><code>"
        + HtmlText.escaped(place(finding.place()))
        + "</code><p>"
        + text(finding.message())
        + "</p><a href=\""
        + PreviewServer.RULES
        + rule
        + "\" target=\"_blank\" rel=\"noopener\">"
        + rule
        + "</a></li>";
  }

  private static String place(Place place) {
    return place.line() == 0
        ? place.file()
        : place.file() + ":" + place.line() + ":" + place.column();
  }

  /** Line ends would end the event that carries it. */
  private String text(Message message) {
    return HtmlText.escaped(message.in(language)).replaceAll("[\\r\\n]+", " ");
  }
}
