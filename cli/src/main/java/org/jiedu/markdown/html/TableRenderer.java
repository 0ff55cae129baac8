package org.jiedu.markdown.html;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes tables in a frame that scrolls by itself and that the keyboard reaches. */
final class TableRenderer implements NodeRenderer {
  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final PageState page;

  TableRenderer(HtmlNodeRendererContext context, PageState page) {
    this.context = context;
    this.html = context.getWriter();
    this.page = page;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        TableBlock.class, TableHead.class, TableBody.class, TableRow.class, TableCell.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof TableBlock) {
      frame(node);
    } else if (node instanceof TableHead) {
      element("thead", node, Map.of());
    } else if (node instanceof TableBody) {
      element("tbody", node, Map.of());
    } else if (node instanceof TableRow) {
      element("tr", node, Map.of());
    } else if (node instanceof TableCell cell) {
      cell(cell);
    }
  }

  private void frame(Node table) {
    // A group and not a region: a page may have many tables, and regions need names of their own.
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "table");
    attributes.put("role", "group");
    attributes.put("tabindex", "0");
    attributes.put("aria-label", page.settings().words().table());
    html.line();
    html.tag("div", context.extendAttributes(table, "div", attributes));
    element("table", table, Map.of());
    html.tag("/div");
    html.line();
  }

  private void element(String tag, Node node, Map<String, String> attributes) {
    html.line();
    html.tag(tag, attributes);
    html.line();
    children(node);
    html.line();
    html.tag("/" + tag);
    html.line();
  }

  private void cell(TableCell cell) {
    Map<String, String> attributes = new LinkedHashMap<>();
    // A corner without text heads nothing, and an empty th is an error to axe.
    boolean isHeader = cell.isHeader() && cell.getFirstChild() != null;
    if (isHeader) {
      attributes.put("scope", "col");
    }
    if (cell.getAlignment() != null) {
      attributes.put("class", "align-" + cell.getAlignment().name().toLowerCase(Locale.ROOT));
    }
    String tag = isHeader ? "th" : "td";
    html.line();
    html.tag(tag, attributes);
    children(cell);
    html.tag("/" + tag);
    html.line();
  }

  private void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
  }
}
