package org.jiedu.markdown.html;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.jiedu.markdown.alert.Alert;
import org.jiedu.markdown.anchor.Anchor;
import org.jiedu.markdown.chart.Embed;
import org.jiedu.markdown.link.LinkReader;

/** Writes the blocks that CommonMark lacks or that we write otherwise. */
final class BlockRenderer extends CoreHtmlNodeRenderer {
  private final HtmlWriter html;
  private final PageState page;

  BlockRenderer(HtmlNodeRendererContext context, PageState page) {
    super(context);
    this.html = context.getWriter();
    this.page = page;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        Heading.class,
        Paragraph.class,
        Alert.class,
        TaskListItemMarker.class,
        FootnoteDefinition.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof Alert alert) {
      alert(alert);
    } else if (node instanceof TaskListItemMarker marker) {
      box(marker);
    } else if (!(node instanceof FootnoteDefinition)) {
      node.accept(this);
    }
  }

  @Override
  public void visit(Heading heading) {
    // The page's own title is its only h1.
    String tag = "h" + Math.max(2, heading.getLevel());
    html.line();
    html.tag(tag, context.extendAttributes(heading, tag, Map.of()));
    page.enterPlain(true);
    visitChildren(heading);
    page.leavePlain(true);
    html.tag("/" + tag);
    html.line();
  }

  @Override
  public void visit(Paragraph paragraph) {
    if (!holdsOnlyEmbeds(paragraph)) {
      super.visit(paragraph);
      return;
    }
    Optional<String> anchor = Anchor.of(paragraph);
    html.line();
    anchor.ifPresent(id -> html.tag("div", Map.of("id", page.id(id))));
    for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Image image) {
        embed(image).ifPresent(embed -> html.raw(page.settings().embeds().block(embed)));
        html.line();
      }
    }
    anchor.ifPresent(id -> html.tag("/div"));
    html.line();
  }

  private void alert(Alert alert) {
    String type = alert.type().name().toLowerCase(Locale.ROOT);
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "alert alert-" + type);
    attributes.put("role", "note");
    html.line();
    html.tag("div", context.extendAttributes(alert, "div", attributes));
    html.line();
    html.tag("p", Map.of("class", "alert-title"));
    html.text(page.settings().words().alertTitle().apply(alert.type()));
    html.tag("/p");
    html.line();
    visitChildren(alert);
    html.line();
    html.tag("/div");
    html.line();
  }

  private void box(TaskListItemMarker marker) {
    HtmlWords words = page.settings().words();
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("type", "checkbox");
    attributes.put("disabled", "");
    if (marker.isChecked()) {
      attributes.put("checked", "");
    }
    attributes.put("aria-label", marker.isChecked() ? words.taskDone() : words.taskOpen());
    html.tag("input", attributes, true);
    html.raw(" ");
  }

  private boolean holdsOnlyEmbeds(Paragraph paragraph) {
    boolean holdsEmbed = false;
    for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Image image && embed(image).isPresent()) {
        holdsEmbed = true;
      } else if (!(child instanceof SoftLineBreak || child instanceof Anchor)) {
        return false;
      }
    }
    return holdsEmbed;
  }

  private Optional<Embed> embed(Image image) {
    return Embed.of(LinkReader.image(page.document(), image));
  }
}
