package org.jiedu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.diagnostic.Severity;
import org.jiedu.library.Library;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.markdown.link.Citation;
import org.jiedu.markdown.link.DocumentNumber;
import org.jiedu.markdown.link.NumberOccurrence;
import org.jiedu.markdown.link.NumberOccurrence.KnownNumber;
import org.jiedu.source.Placed;

/** The document numbers that running texts cite. */
final class CitedNumbers {
  static final Rule CITATION_MISMATCH =
      Rule.warning("citation-mismatch")
          .when("《标题》（字号）里的标题和字号属于两份不同的文件", "《title》（number） names two different known policies")
          .because(
              "标题和字号对不上，读者会找到另一份文件；抄写字号时很容易错。",
              "Where title and number do not belong together, a reader finds another"
                  + " document; numbers are easily copied wrongly.")
          .example(
              """
              # content/policies/caizheng-2026-9/policy.yaml
              number: 示财〔2026〕9号
              # zh.md
              补助的依据是《草原补助资金管理办法》（示财〔2026〕9号）。
              """,
              """
              # content/policies/caizheng-2026-9/policy.yaml
              number: 示财〔2026〕9号
              # zh.md
              补助的依据是《草原补助资金管理办法》（示财〔2026〕1号）。
              """);

  private final Library library;
  private final Diagnostics diagnostics;

  CitedNumbers(Library library, Diagnostics diagnostics) {
    this.library = library;
    this.diagnostics = diagnostics;
  }

  /** Reports the numbers of a single value that are not written as they should be. */
  void reportMalformed(Placed<String> value) {
    for (NumberOccurrence occurrence : DocumentNumber.findAll(value.value())) {
      reportMalformed(occurrence, value.place());
    }
  }

  /** Reports whatever is wrong with the numbers of a package's text. */
  void reportAll(MarkdownDocument document) {
    for (Passage passage : passages(document)) {
      for (NumberOccurrence occurrence : passage.numbers()) {
        Place place = passage.place(occurrence.start(), occurrence.end());
        reportMalformed(occurrence, place);
        reportNotPublic(occurrence, place);
        reportMismatch(passage, occurrence);
      }
    }
  }

  /** Reports titles and numbers that do not belong together. */
  void reportMismatches(MarkdownDocument document) {
    for (Passage passage : passages(document)) {
      passage.numbers().forEach(occurrence -> reportMismatch(passage, occurrence));
    }
  }

  private void reportMalformed(NumberOccurrence occurrence, Place place) {
    if (!occurrence.faults().isEmpty()) {
      diagnostics.report(
          NumberCheck.NUMBER_MALFORMED, Severity.WARNING, place, NumberCheck.malformed(occurrence));
    }
  }

  /** A number of a known policy is a link by itself. */
  private void reportNotPublic(NumberOccurrence occurrence, Place place) {
    occurrence
        .known(library)
        .flatMap(known -> library.policy(known.policyId()))
        .filter(policy -> !policy.head().isPublic())
        .ifPresent(policy -> PolicyLinkCheck.reportNotPublic(policy, place, diagnostics));
  }

  private void reportMismatch(Passage passage, NumberOccurrence occurrence) {
    Optional<Citation> citation = Citation.around(passage.text(), occurrence);
    Optional<KnownNumber> known = occurrence.known(library);
    if (citation.isEmpty() || known.isEmpty()) {
      return;
    }
    String numbered = known.get().policyId();
    List<String> titled = library.policyIdsTitled(citation.get().title());
    if (!titled.isEmpty() && !titled.contains(numbered)) {
      diagnostics.report(
          CITATION_MISMATCH,
          passage.place(citation.get().start(), citation.get().end()),
          Message.of(
              "标题和发文字号不是同一份文件：标题是“{0}”的，{2} 是“{1}”的；请核对，改正其中一个。",
              "Title and number are of two policies: the title is that of {0}, {2} that of {1};"
                  + " correct one of them.",
              titled.get(0),
              numbered,
              known.get().number().normal()));
    }
  }

  /** A stretch of a file, with marks as written, so that offsets hold. */
  private record Passage(MarkdownDocument document, int start, String text) {
    List<NumberOccurrence> numbers() {
      return text.indexOf('号') < 0 ? List.of() : DocumentNumber.findAll(text);
    }

    Place place(int from, int to) {
      return document.source().place(start + from, start + to);
    }
  }

  private static List<Passage> passages(MarkdownDocument document) {
    List<Passage> passages = new ArrayList<>();
    collect(document.root(), document, passages);
    return passages;
  }

  // Nesting is limited by the reader, so recursion is safe.
  private static void collect(Node parent, MarkdownDocument document, List<Passage> passages) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      boolean isLeaf =
          node instanceof Paragraph || node instanceof Heading || node instanceof TableBlock;
      List<SourceSpan> spans = node.getSourceSpans();
      if (isLeaf && !spans.isEmpty()) {
        SourceSpan last = spans.get(spans.size() - 1);
        int start = spans.get(0).getInputIndex();
        int end = last.getInputIndex() + last.getLength();
        passages.add(new Passage(document, start, document.source().text().substring(start, end)));
      } else if (!isLeaf) {
        collect(node, document, passages);
      }
    }
  }
}
