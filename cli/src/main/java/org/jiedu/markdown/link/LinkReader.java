package org.jiedu.markdown.link;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Rule;
import org.jiedu.markdown.MarkdownDocument;

/** Reads the links and images of a document. */
public final class LinkReader {
  static final Rule LINK_UNSAFE = Rule.fixedError("link-unsafe");

  private LinkReader() {}

  /** Returns every link and image in document order; reports those no page may hold. */
  public static List<Link> read(MarkdownDocument document, Diagnostics diagnostics) {
    List<Link> links = new ArrayList<>();
    document.root().accept(new Collector(document, links));
    for (Link link : links) {
      if (link.target() instanceof LinkTarget.Unsafe unsafe) {
        diagnostics.report(LINK_UNSAFE, link.place(), message(unsafe.scheme()));
      }
    }
    return List.copyOf(links);
  }

  /** Returns one link of a document. */
  public static Link link(MarkdownDocument document, org.commonmark.node.Link node) {
    LinkTarget target = LinkTarget.parse(node.getDestination());
    return new Link(target, document.place(node), LinkText.of(node), false);
  }

  /** Returns one image of a document. */
  public static Link image(MarkdownDocument document, Image node) {
    LinkTarget target = LinkTarget.parse(node.getDestination());
    return new Link(target, document.place(node), LinkText.of(node), true);
  }

  private static Message message(String scheme) {
    return switch (scheme) {
      case "" ->
          Message.of(
              "链接地址中有看不见的字符，请删去后重新填写。",
              "The address of this link holds invisible characters; write it again without them.");
      case "//" ->
          Message.of(
              "链接以“//”开头，没有写明协议；站外地址请以“https://”开头，站内地址请以一个“/”开头。",
              "The link begins with //; begin an address elsewhere with https://,"
                  + " one of this site with a single /.");
      case "https", "http" ->
          Message.of(
              "链接地址“{0}:”后没有写明网站；应写成“https://网站/…”。",
              "The link names no site behind {0}:; expected https://host/… .", scheme);
      default ->
          Message.of(
              "链接不能以“{0}:”开头；请改用 https、http、mailto、tel、policy、interpretation 或者 compare。",
              "The link has the scheme {0}:, which is refused; expected https, http, mailto, tel,"
                  + " policy, interpretation or compare.",
              scheme);
    };
  }

  private static final class Collector extends AbstractVisitor {
    private final MarkdownDocument document;
    private final List<Link> links;

    Collector(MarkdownDocument document, List<Link> links) {
      this.document = document;
      this.links = links;
    }

    @Override
    public void visit(org.commonmark.node.Link node) {
      links.add(link(document, node));
      visitChildren(node);
    }

    @Override
    public void visit(Image node) {
      links.add(image(document, node));
      visitChildren(node);
    }
  }
}
