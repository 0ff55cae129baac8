package org.jiedu.markdown.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.HtmlWriter;
import org.jiedu.markdown.MarkdownDocument;

/** Numbers the footnotes of a page in the order of their first reference. */
final class Footnotes {
  private final HtmlSettings settings;
  private final DefinitionMap<FootnoteDefinition> definitions =
      new DefinitionMap<>(FootnoteDefinition.class);
  private final Map<FootnoteDefinition, Integer> references = new LinkedHashMap<>();
  private final Map<FootnoteDefinition, Integer> numbers = new LinkedHashMap<>();
  private final List<FootnoteDefinition> order = new ArrayList<>();

  Footnotes(MarkdownDocument document, HtmlSettings settings) {
    this.settings = settings;
    document.root().accept(new DefinitionReader());
  }

  void writeReference(FootnoteReference reference, HtmlWriter html) {
    FootnoteDefinition definition = definitions.get(reference.getLabel());
    if (definition == null) {
      html.text("[^" + reference.getLabel() + "]");
      return;
    }
    if (!numbers.containsKey(definition)) {
      order.add(definition);
      numbers.put(definition, order.size());
    }
    int number = numbers.getOrDefault(definition, 0);
    int occurrence = references.merge(definition, 1, Integer::sum);
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("href", "#" + id(number));
    attributes.put("id", referenceId(number, occurrence));
    attributes.put("role", "doc-noteref");
    html.tag("sup", Map.of("class", "footnote"));
    html.tag("a", attributes);
    html.text(String.valueOf(number));
    html.tag("/a");
    html.tag("/sup");
  }

  /** Returns the list; a footnote may refer to another, so it may grow while it is written. */
  String html(Function<Node, String> inline) {
    if (order.isEmpty()) {
      return "";
    }
    List<String> bodies = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      bodies.add(inline.apply(flattened(order.get(i))).strip());
    }
    StringBuilder out = new StringBuilder();
    HtmlWriter html = new HtmlWriter(out);
    html.tag("ol", Map.of("class", "footnotes"));
    html.line();
    for (int i = 0; i < bodies.size(); i++) {
      html.tag("li", Map.of("id", id(i + 1)));
      html.raw(bodies.get(i));
      writeBackLinks(i + 1, html);
      html.tag("/li");
      html.line();
    }
    html.tag("/ol");
    html.line();
    return out.toString();
  }

  private void writeBackLinks(int number, HtmlWriter html) {
    int count = references.getOrDefault(order.get(number - 1), 0);
    for (int occurrence = 1; occurrence <= count; occurrence++) {
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put("href", "#" + referenceId(number, occurrence));
      attributes.put("class", "footnote-back");
      attributes.put("role", "doc-backlink");
      attributes.put("aria-label", settings.words().footnoteBack().apply(number));
      html.raw(" ");
      html.tag("a", attributes);
      html.text("↩");
      html.tag("/a");
    }
  }

  /** Returns what holds the text: the only paragraph of a short note, so that it needs no p. */
  private static Node flattened(FootnoteDefinition definition) {
    Node first = definition.getFirstChild();
    return first instanceof Paragraph && first.getNext() == null ? first : definition;
  }

  private String id(int number) {
    return "fn-" + number + settings.anchorSuffix();
  }

  private String referenceId(int number, int occurrence) {
    String which = occurrence == 1 ? "" : "-" + occurrence;
    return "fnref-" + number + which + settings.anchorSuffix();
  }

  private final class DefinitionReader extends AbstractVisitor {
    @Override
    public void visit(CustomBlock block) {
      if (block instanceof FootnoteDefinition definition) {
        definitions.putIfAbsent(definition.getLabel(), definition);
      }
      visitChildren(block);
    }
  }
}
