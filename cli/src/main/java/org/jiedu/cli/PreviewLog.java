package org.jiedu.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Message;
import org.jiedu.preview.Edits;
import org.jiedu.preview.Preview;
import org.jiedu.preview.Rebuild;

/** Tells on the terminal what a preview does: a line a save, and what is wrong when it changes. */
final class PreviewLog implements Preview.Listener {
  private final Jiedu jiedu;
  private List<Diagnostic> told = List.of();

  /** Whether there was a site to show of what was saved last; empty when all of it is made. */
  private Optional<Boolean> shown = Optional.empty();

  PreviewLog(Jiedu jiedu) {
    this.jiedu = jiedu;
  }

  @Override
  public void shown(Rebuild.Outcome outcome, Edits edits, Duration took) {
    tell(outcome, edits, took);
    shown = Optional.of(outcome.site().isPresent());
  }

  @Override
  public void rebuilt(Rebuild.Outcome outcome, Edits edits, Duration took) {
    // What was shown, and how soon, is what its author waits for; the rest is as it has to be.
    boolean isAsShown = shown.equals(Optional.of(outcome.site().isPresent()));
    if (!isAsShown || !outcome.findings().equals(told)) {
      tell(outcome, edits, took);
    }
    shown = Optional.empty();
  }

  private void tell(Rebuild.Outcome outcome, Edits edits, Duration took) {
    List<Diagnostic> found = outcome.findings();
    if (!found.equals(told)) {
      new DiagnosticPrinter(jiedu).print(found);
      jiedu.terminal().out().flush();
      told = found;
    }
    jiedu.say(what(edits).and(outcome(outcome)).and(took(took)));
  }

  @Override
  public void failed(IOException failure) {
    jiedu.complain(Failures.sentence(failure));
    shown = Optional.empty();
  }

  private static Message what(Edits edits) {
    if (edits.isAnything() || edits.files().isEmpty()) {
      return Message.of("全部", "everything");
    }
    String first = edits.files().first();
    int more = edits.files().size() - 1;
    return more == 0
        ? Message.of(first, first)
        : Message.of("{0} 等{1}个文件", "{0} and {2} more", first, more + 1, more);
  }

  private static Message outcome(Rebuild.Outcome outcome) {
    if (outcome.site().isEmpty()) {
      return Message.of(
          "：有{0}个错误，网站保持原样",
          ": {0} errors, the site stays as it was", FindingCount.of(outcome.findings()).errors());
    }
    Rebuild.Site site = outcome.site().get();
    return Message.of(
        "：更新了{0}个文件，共{1}个页面",
        ": {0} updated, {1} pages in all",
        site.changed().stream().filter(site::has).count(),
        site.pages());
  }

  private static Message took(Duration took) {
    return Message.of("（{0}毫秒）。", " ({0} ms).", String.valueOf(took.toMillis()));
  }
}
