package org.jiedu.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.source.Kinds;

/**
 * What the pusher's terminal shows.
 *
 * @param language {@code zh} or {@code en}
 */
record PushMessages(String language) {
  private static final int MOST_SHOWN = 20;

  /** Returns what is said to an account, in its own language. */
  static PushMessages to(Account account, PortalSettings settings) {
    return new PushMessages(account.language().map(Kinds::word).orElse(settings.language()));
  }

  /** Returns why a push is refused, a line each, and that nothing changed. */
  List<String> refused(PushCheck.Verdict verdict) {
    List<String> reasons =
        Stream.concat(
                verdict.refusals().stream().map(message -> message.in(language)),
                verdict.errors().stream().map(this::line))
            .toList();
    List<String> lines = shown(reasons);
    lines.add(
        Message.of(
                "没有接收：有{0}处要改，网站和仓库都没有变。",
                "Refused: {0} things to mend; neither the site nor the repository has changed.",
                reasons.size())
            .in(language));
    return lines;
  }

  /** Returns the errors that the portal had already, for the pusher's notice. */
  List<String> known(List<Diagnostic> known) {
    if (known.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(Message.of("网站上本来就有的错误（不影响这次推送）：", "Errors that the site had already:").in(language));
    lines.addAll(shown(known.stream().map(this::line).toList()));
    return lines;
  }

  /** Returns the warnings in what was pushed and is live, for the pusher's notice. */
  List<String> warnings(List<Diagnostic> warnings) {
    if (warnings.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        Message.of("提醒（已经接收，请再看一看）：", "Warnings (it was accepted; look at them again):")
            .in(language));
    lines.addAll(shown(warnings.stream().map(this::line).toList()));
    return lines;
  }

  private List<String> shown(List<String> reasons) {
    int shown = Math.min(MOST_SHOWN, reasons.size());
    List<String> lines = new ArrayList<>(reasons.subList(0, shown));
    if (shown < reasons.size()) {
      lines.add(Message.of("……还有{0}处。", "… and {0} more.", reasons.size() - shown).in(language));
    }
    return lines;
  }

  private String line(Diagnostic finding) {
    Place place = finding.place();
    String where =
        place.line() == 0 ? place.file() : place.file() + ":" + place.line() + ":" + place.column();
    return where + ": " + finding.message().in(language) + " [" + finding.rule().id() + "]";
  }
}
