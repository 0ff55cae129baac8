package org.jiedu.markdown.html;

import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlNodeRendererFactory;
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
  private final HtmlRenderer renderer;

  /** Makes a writer for a document on a page. */
  public HtmlWriter(MarkdownDocument document, HtmlSettings settings) {
    this.page = new PageState(document, settings);
    this.renderer = renderer(page);
  }

  /**
   * Returns the HTML of a block, with a line feed at its end; empty for the definition of a
   * footnote, which {@link #footnotes()} writes.
   */
  public String block(Node block) {
    return renderer.render(block);
  }

  /**
   * Returns the HTML of what a block holds, without the block's own tag. The id of the block's
   * first anchor is left to the caller, who writes that tag.
   *
   * @param parent a heading, a list item or the like
   */
  public String inline(Node parent) {
    StringBuilder html = new StringBuilder();
    boolean isHeading = parent instanceof Heading;
    page.enterPlain(isHeading);
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      renderer.render(child, html);
    }
    page.leavePlain(isHeading);
    return html.toString();
  }

  /**
   * Returns the list of the footnotes that were referred to so far, in the order of their first
   * reference; empty if there are none. To be asked for once, when all blocks are written.
   */
  public String footnotes() {
    return page.footnotes().html(this::inline);
  }

  private static HtmlRenderer renderer(PageState page) {
    List<HtmlNodeRendererFactory> factories =
        List.of(
            context -> new BlockRenderer(context, page),
            context -> new InlineRenderer(context, page),
            context -> new TableRenderer(context, page));
    HtmlRenderer.Builder builder =
        HtmlRenderer.builder()
            .escapeHtml(true)
            .percentEncodeUrls(true)
            .attributeProviderFactory(context -> new BlockAttributes(page));
    factories.forEach(builder::nodeRendererFactory);
    return builder.build();
  }
}
