package org.jiedu.markdown;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jiedu.diagnostic.Allowance;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.markdown.emphasis.AdjacentTexts;
import org.jiedu.source.SourceText;

/** Refuses the HTML of a document: reports it unless it is a comment, and takes it out. */
final class RawHtml {
  static final Rule RAW_HTML = Rule.fixedError("raw-html");

  private static final int LONGEST_QUOTE = 40;
  private static final String COMMENT_START = "<!--";
  private static final String COMMENT_END = "-->";

  private final SourceText source;
  private final Diagnostics diagnostics;

  RawHtml(SourceText source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  /** Takes all HTML out of a tree. */
  void removeFrom(Node root) {
    Search search = new Search();
    root.accept(search);
    Set<Node> parents = new LinkedHashSet<>();
    for (Node html : search.found) {
      report(html);
      parents.add(html.getParent());
      html.unlink();
    }
    parents.forEach(AdjacentTexts::merge);
  }

  private void report(Node html) {
    String literal = literal(html);
    int tag = firstTag(literal);
    noteAllowances(html, literal.substring(0, tag));
    if (tag == literal.length()) {
      return;
    }
    int start = offset(html.getSourceSpans(), literal, tag);
    int end = tagEnd(start);
    String quote = source.text().substring(start, Math.min(end, start + LONGEST_QUOTE));
    diagnostics.report(RAW_HTML, source.place(start, end), message(quote));
  }

  private void noteAllowances(Node html, String comments) {
    for (int start = comments.indexOf(COMMENT_START);
        start >= 0;
        start = comments.indexOf(COMMENT_START, start + 1)) {
      int end = comments.indexOf(COMMENT_END, start + 2);
      if (end < 0) {
        return;
      }
      int first = offset(html.getSourceSpans(), comments, start);
      Place place = source.place(first, first + end + COMMENT_END.length() - start);
      String text = comments.substring(Math.min(start + COMMENT_START.length(), end), end);
      Allowance.read(text, place).ifPresent(diagnostics::allow);
    }
  }

  private static Message message(String quote) {
    if (quote.startsWith(COMMENT_START)) {
      return Message.of(
          "注释“{0}”没有结尾，后面的正文都会丢失；请补上“-->”。",
          "The comment \"{0}\" has no end and would swallow the text behind it; end it with \"-->\".",
          quote);
    }
    if (!quote.startsWith("<")) {
      return Message.of(
          "“{0}”写在行首的注释后面，不会显示；请另起一行。",
          "\"{0}\" stands behind a comment that begins the line, and would not be shown;"
              + " begin a new line.",
          quote);
    }
    return Message.of(
        "正文里有HTML“{0}”，只能用Markdown的写法（要显示尖括号，请写成“\\<”）。",
        "There is HTML \"{0}\" where only Markdown is allowed (write \"\\<\" to show the bracket).",
        quote);
  }

  /**
   * Returns where the first thing that is no comment begins; the length if there is none. A comment
   * without an end would swallow what follows, and is none.
   */
  private static int firstTag(String html) {
    int at = skipBlanks(html, 0);
    while (html.startsWith(COMMENT_START, at)) {
      // From the dashes on: <!--> and <!---> are comments too (CommonMark 0.31, "HTML comment").
      int end = html.indexOf(COMMENT_END, at + 2);
      if (end < 0) {
        return at;
      }
      at = skipBlanks(html, end + COMMENT_END.length());
    }
    return at;
  }

  private static int skipBlanks(String html, int from) {
    int at = from;
    while (at < html.length() && Character.isWhitespace(html.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Returns where in the file a character of the HTML stands; spans are one for each line. */
  private static int offset(List<SourceSpan> spans, String literal, int index) {
    int line = (int) literal.substring(0, index).chars().filter(c -> c == '\n').count();
    int lineEnd = literal.indexOf('\n', index);
    int toLineEnd = (lineEnd < 0 ? literal.length() : lineEnd) - index;
    SourceSpan span = spans.get(Math.min(line, spans.size() - 1));
    // Counted from the end of the line, since a span may begin behind the indentation.
    return span.getInputIndex() + Math.max(0, span.getLength() - toLineEnd);
  }

  /** Returns where a tag ends, at the latest where its line does. */
  private int tagEnd(int start) {
    String text = source.text();
    int at = start;
    while (at < text.length() && text.charAt(at) != '\n') {
      if (text.charAt(at++) == '>') {
        break;
      }
    }
    return at;
  }

  private static String literal(Node html) {
    return html instanceof HtmlBlock block ? block.getLiteral() : ((HtmlInline) html).getLiteral();
  }

  private static final class Search extends AbstractVisitor {
    private final List<Node> found = new ArrayList<>();

    @Override
    public void visit(HtmlBlock htmlBlock) {
      found.add(htmlBlock);
    }

    @Override
    public void visit(HtmlInline htmlInline) {
      found.add(htmlInline);
    }
  }
}
