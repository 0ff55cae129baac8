package org.jiedu.markdown.html;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jiedu.markdown.MarkdownDocument;

/**
 * Writes the nodes of one document as HTML. One writer serves one page, one language and one
 * thread, because it numbers the footnotes as it goes.
 *
 * <p>Everything an author wrote is escaped; addresses come from {@link
 * org.jiedu.markdown.link.LinkTarget} and never from the text as it is.
 */
public final class HtmlWriter {
  private final PageState page;
  private final StringBuilder written = new StringBuilder();
  private final HtmlNodeRendererContext context;

  /** Makes a writer for a document on a page. */
  public HtmlWriter(MarkdownDocument document, HtmlSettings settings) {
    this.page = new PageState(document, settings);
    this.context = open(page, written);
  }

  /**
   * Returns the HTML of a block, with a line feed at its end; empty for the definition of a
   * footnote, which {@link #footnotes()} writes.
   */
  public String block(Node block) {
    context.render(block);
    return taken();
  }

  /**
   * Returns the HTML of what a block holds, without the block's own tag. The id of the block's
   * first anchor is left to the caller, who writes that tag.
   *
   * @param parent a heading, a list item or the like
   */
  public String inline(Node parent) {
    boolean isHeading = parent instanceof Heading;
    page.enterPlain(isHeading);
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
    page.leavePlain(isHeading);
    return taken();
  }

  /**
   * Returns the list of the footnotes that were referred to so far, in the order of their first
   * reference; empty if there are none. To be asked for once, when all blocks are written.
   */
  public String footnotes() {
    return page.footnotes().html(this::inline);
  }

  private String taken() {
    String html = written.toString();
    // What is written next begins a line.
    context.getWriter().line();
    written.setLength(0);
    return html;
  }

  /** One context for the whole page: to make one takes longer than to write a paragraph. */
  private static HtmlNodeRendererContext open(PageState page, StringBuilder written) {
    List<HtmlNodeRendererContext> opened = new ArrayList<>();
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .escapeHtml(true)
            .percentEncodeUrls(true)
            .attributeProviderFactory(context -> new BlockAttributes(page))
            .nodeRendererFactory(
                context -> {
                  opened.add(context);
                  return new BlockRenderer(context, page);
                })
            .nodeRendererFactory(context -> new InlineRenderer(context, page))
            .nodeRendererFactory(context -> new TableRenderer(context, page))
            .build();
    renderer.render(new Document(), written);
    return opened.get(0);
  }
}
