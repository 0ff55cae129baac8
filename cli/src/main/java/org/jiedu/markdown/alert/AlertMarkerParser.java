package org.jiedu.markdown.alert;

import java.util.Optional;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** Takes markers out of what might be links; there, escaped brackets are known as such. */
final class AlertMarkerParser implements LinkProcessor {
  @Override
  public LinkResult process(LinkInfo linkInfo, Scanner scanner, InlineParserContext context) {
    if (linkInfo.marker() != null
        || linkInfo.destination() != null
        || linkInfo.label() != null
        || !linkInfo.text().startsWith("!")) {
      return LinkResult.none();
    }
    Optional<AlertType> type = AlertType.named(linkInfo.text().substring(1));
    if (type.isEmpty()) {
      return LinkResult.none();
    }
    AlertMarker marker = new AlertMarker(type.get(), "[" + linkInfo.text() + "]");
    return LinkResult.replaceWith(marker, linkInfo.afterTextBracket());
  }
}
