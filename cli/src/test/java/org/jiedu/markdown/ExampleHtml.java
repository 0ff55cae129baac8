package org.jiedu.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jiedu.markdown.alert.Alert;
import org.jiedu.markdown.anchor.Anchor;

/** HTML plain enough to be read in an example; what pages look like is decided elsewhere. */
final class ExampleHtml {
  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(), FootnotesExtension.create(), TaskListItemsExtension.create());

  private ExampleHtml() {}

  static String of(Node root) {
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .attributeProviderFactory(
            context ->
                (node, tag, attributes) -> anchor(node).ifPresent(id -> attributes.put("id", id)))
        .nodeRendererFactory(AlertRenderer::new)
        .build()
        .render(root);
  }

  /** A paragraph of a tight list has no element; its anchor goes to the item. */
  private static Optional<String> anchor(Node node) {
    if (node instanceof ListItem item
        && item.getParent() instanceof ListBlock list
        && list.isTight()
        && item.getFirstChild() instanceof Paragraph paragraph) {
      return Anchor.of(paragraph);
    }
    return Anchor.of(node);
  }

  private record AlertRenderer(HtmlNodeRendererContext context) implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Alert.class);
    }

    @Override
    public void render(Node node) {
      String type = ((Alert) node).type().name().toLowerCase(Locale.ROOT);
      context.getWriter().line();
      context.getWriter().tag("aside", Map.of("class", type));
      context.getWriter().line();
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
      context.getWriter().tag("/aside");
      context.getWriter().line();
    }
  }
}
