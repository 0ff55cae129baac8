package org.jiedu.markdown.html;

import java.util.Map;
import java.util.Optional;
import org.commonmark.renderer.html.HtmlWriter;
import org.jiedu.markdown.link.Citation;
import org.jiedu.markdown.link.DocumentNumber;
import org.jiedu.markdown.link.LinkTarget;
import org.jiedu.markdown.link.NumberOccurrence;

/** Writes plain text: links the numbers of known policies and marks runs of the other script. */
final class TextWriter {
  private final HtmlWriter html;
  private final PageState page;

  TextWriter(HtmlWriter html, PageState page) {
    this.html = html;
    this.page = page;
  }

  void write(String text) {
    int done = 0;
    if (!page.isPlain() && text.indexOf('号') >= 0) {
      for (NumberOccurrence occurrence : DocumentNumber.findAll(text)) {
        Optional<Passage> passage = passage(text, occurrence);
        if (passage.isPresent() && passage.get().start >= done) {
          writeRuns(text.substring(done, passage.get().start));
          writeLink(text, passage.get());
          done = passage.get().end;
        }
      }
    }
    writeRuns(text.substring(done));
  }

  private Optional<Passage> passage(String text, NumberOccurrence occurrence) {
    Optional<NumberOccurrence.KnownNumber> known = occurrence.known(page.settings().numbers());
    if (known.isEmpty()) {
      return Optional.empty();
    }
    LinkTarget target = new LinkTarget.ToPolicy(known.get().policyId(), "");
    Optional<String> href = page.settings().links().href(target);
    Optional<Citation> citation = Citation.around(text, occurrence);
    int start = citation.map(Citation::start).orElse(known.get().start());
    int end = citation.map(Citation::end).orElse(known.get().end());
    return href.map(address -> new Passage(start, end, address));
  }

  private void writeLink(String text, Passage passage) {
    html.tag("a", Map.of("href", passage.href));
    writeRuns(text.substring(passage.start, passage.end));
    html.tag("/a");
  }

  private void writeRuns(String text) {
    char[] characters = text.toCharArray();
    Script own = Script.of(page.settings().language());
    int done = 0;
    int i = 0;
    while (i < characters.length) {
      int character = Character.codePointAt(characters, i);
      Script script = Script.of(character);
      if (script == own || !script.hasLanguage()) {
        i += Character.charCount(character);
        continue;
      }
      int end = script.endOfRun(text, i);
      html.text(text.substring(done, i));
      html.tag("span", Map.of("lang", script.language().orElseThrow().htmlTag()));
      html.text(text.substring(i, end));
      html.tag("/span");
      done = end;
      i = end;
    }
    html.text(text.substring(done));
  }

  private record Passage(int start, int end, String href) {}
}
