package org.jiedu.page;

import java.util.List;

/**
 * A policy's page, in one language or both.
 *
 * @param set its interpretations
 * @param relations what it is based on, implements, amends …; a link where the policy is known
 * @param attachments its files
 * @param notices what the reader must know: no Tibetan text, text on the official page only
 * @param source the official page; empty where none is given
 * @param coverage address of the clauses × packages page; empty where there is none
 * @param comparisons addresses of the comparisons with older policies
 * @param withdrawn the notice of a policy that was taken back; then there is no text
 */
public record PolicyView(
    Frame frame,
    PolicyCard card,
    Phrase summary,
    List<ListItem> set,
    List<Relation> relations,
    List<AttachmentView> attachments,
    List<Phrase> notices,
    List<TocEntry> contents,
    List<Row> rows,
    List<Footnotes> footnotes,
    String source,
    String coverage,
    List<PageLink> comparisons,
    List<Fact> consultation,
    List<Fact> withdrawn)
    implements PageView {

  /**
   * The policies that one relation leads to.
   *
   * @param href empty for a policy that this portal does not know
   */
  public record Relation(Phrase kind, Phrase target, String href) {}

  /**
   * A file that belongs to the policy.
   *
   * @param type such as {@code DOCX}
   * @param size such as {@code 24 KB}
   */
  public record AttachmentView(PageLink link, String type, String size) {}

  /**
   * A chapter or first-level heading.
   *
   * @param href {@code #ch-3}
   */
  public record TocEntry(List<Text> label, String href) {}
}
