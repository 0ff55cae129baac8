package org.jiedu.markdown.html;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.jiedu.markdown.anchor.Anchor;
import org.jiedu.markdown.chart.Embed;
import org.jiedu.markdown.link.LinkReader;
import org.jiedu.markdown.link.LinkTarget;
import org.jiedu.markdown.link.PlainAddress;

/** Writes what stands in a line: texts, links, images, references to footnotes. */
final class InlineRenderer extends CoreHtmlNodeRenderer {
  private final HtmlWriter html;
  private final PageState page;
  private final TextWriter texts;

  InlineRenderer(HtmlNodeRendererContext context, PageState page) {
    super(context);
    this.html = context.getWriter();
    this.page = page;
    this.texts = new TextWriter(html, page);
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        Text.class,
        Link.class,
        Image.class,
        SoftLineBreak.class,
        Anchor.class,
        FootnoteReference.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof Anchor anchor) {
      anchor(anchor);
    } else if (node instanceof FootnoteReference reference) {
      page.footnotes().writeReference(reference, html);
    } else {
      node.accept(this);
    }
  }

  @Override
  public void visit(Text text) {
    // What brackets and stars have torn apart is read as one: 《…》（…[2018]12号）.
    if (text.getPrevious() instanceof Text) {
      return;
    }
    StringBuilder whole = new StringBuilder(text.getLiteral());
    for (Node next = text.getNext(); next instanceof Text more; next = next.getNext()) {
      whole.append(more.getLiteral());
    }
    texts.write(whole.toString());
  }

  @Override
  public void visit(Link link) {
    LinkTarget target = LinkTarget.parse(link.getDestination());
    Optional<Map<String, String>> attributes = attributes(target);
    if (attributes.isEmpty()) {
      visitChildren(link);
      return;
    }
    Map<String, String> all = attributes.get();
    if (link.getTitle() != null) {
      all.put("title", link.getTitle());
    }
    html.tag("a", all);
    page.enterPlain(true);
    if (link.getFirstChild() == null) {
      html.text(link.getDestination());
    }
    visitChildren(link);
    page.leavePlain(true);
    html.tag("/a");
  }

  @Override
  public void visit(Image image) {
    org.jiedu.markdown.link.Link read = LinkReader.image(page.document(), image);
    Optional<Embed> embed = Embed.of(read);
    if (embed.isPresent()) {
      html.raw(page.settings().embeds().inline(embed.get()));
      return;
    }
    // A page of the government loads nothing from elsewhere: such a picture becomes a link.
    boolean isLink = read.target() instanceof LinkTarget.External && !page.isPlain();
    if (isLink) {
      attributes(read.target()).ifPresent(all -> html.tag("a", all));
    }
    html.text(read.text().isEmpty() && isLink ? image.getDestination() : read.text());
    if (isLink) {
      html.tag("/a");
    }
  }

  @Override
  public void visit(SoftLineBreak softBreak) {
    // Browsers show a line end as a blank, and neither Han nor Tibetan has blanks between words.
    if (!Script.isWrittenWithoutBlanks(softBreak)) {
      html.raw("\n");
    }
  }

  private void anchor(Anchor anchor) {
    boolean isFirst = anchor.getPrevious() == null;
    if (!isFirst || isInTightList(anchor.getParent())) {
      html.tag("span", Map.of("id", page.id(anchor.id())));
      html.tag("/span");
    }
  }

  private Optional<Map<String, String>> attributes(LinkTarget target) {
    Map<String, String> attributes = new LinkedHashMap<>();
    if (target instanceof LinkTarget.Unsafe) {
      return Optional.empty();
    }
    if (target instanceof LinkTarget.External external) {
      attributes.put("href", encoded(external.uri()));
      if (!external.host().isEmpty() && !external.isGovernment()) {
        attributes.put("class", "external");
        attributes.put("rel", "noopener");
      }
      return Optional.of(attributes);
    }
    Optional<String> href =
        target instanceof LinkTarget.ToAnchor anchor
            ? Optional.of("#" + (anchor.id().isEmpty() ? "" : page.id(anchor.id())))
            : page.settings().links().href(target);
    return href.map(
        address -> {
          attributes.put("href", encoded(address));
          return attributes;
        });
  }

  private String encoded(String address) {
    return PlainAddress.is(address) ? address : context.encodeUrl(address);
  }

  private static boolean isInTightList(Node node) {
    return node instanceof Paragraph
        && node.getParent() != null
        && node.getParent().getParent() instanceof ListBlock list
        && list.isTight();
  }
}
