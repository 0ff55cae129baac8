package org.jiedu.markdown.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.jiedu.diagnostic.Place;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.markdown.anchor.Anchor;
import org.jiedu.markdown.clause.ClauseLabel.Unit;
import org.jiedu.script.Language;

/**
 * Gives every numbered place of a policy its anchor.
 *
 * <p>An article's paragraphs (款) are counted until the next article, chapter, section, part or
 * annex, a heading without a number, or the policy's signature.
 */
public final class ClauseNumbering {
  private static final Pattern ARTICLE_ANCHOR =
      Pattern.compile("(?:annex-\\d+-)?art-(\\d+(?:-\\d+)?)");
  private static final int LONGEST_SIGNATURE_LINES = 6;

  private final MarkdownDocument document;
  private final ClauseLabelReader labels;
  private final List<PolicyBlock> blocks;
  private final AnchorNames names = new AnchorNames();
  private final ClausePath path = new ClausePath();
  private final List<Clause> clauses = new ArrayList<>();
  private Optional<ArticleParagraphs> article = Optional.empty();
  private boolean isInAnnexList;

  private ClauseNumbering(MarkdownDocument document, Language language) {
    this.document = document;
    this.labels = new ClauseLabelReader(language);
    this.blocks = PolicyBlock.of(document);
  }

  /**
   * Puts an {@link Anchor} on every numbered heading, paragraph and list item, and returns the
   * clauses in the order of the document.
   *
   * @param document a policy's text; an explicit anchor in it stays and is the one listed
   */
  public static List<Clause> number(MarkdownDocument document, Language language) {
    return new ClauseNumbering(document, language).clauses();
  }

  private List<Clause> clauses() {
    blocks.forEach(block -> block.explicitAnchor().ifPresent(names::reserve));
    for (int i = 0; i < blocks.size(); i++) {
      take(i);
    }
    return List.copyOf(clauses);
  }

  private void take(int index) {
    PolicyBlock block = blocks.get(index);
    Optional<ClauseLabel> label = label(block);
    if (label.isPresent()) {
      leaveArticleBefore(label.get(), index);
      takeNumbered(block, label.get());
    } else if (path.isInArticle() && block.isParagraph() && !isSignature(index)) {
      takeParagraph(block);
    } else if (block.isHeading() || (path.isInArticle() && block.isParagraph())) {
      path.leaveArticle();
      takeNamed(block);
    } else {
      takeNamed(block);
    }
  }

  private Optional<ClauseLabel> label(PolicyBlock block) {
    Optional<ClauseLabel> label = written(block).or(() -> named(block));
    boolean isAnnexTitle = label.filter(found -> found.level() >= 3).isPresent();
    isInAnnexList = block.isAnnexList() || (isInAnnexList && isAnnexTitle);
    // 附件：1.…, then 2.… on a line of its own, are titles of annexes and no clauses.
    return isInAnnexList ? Optional.empty() : label;
  }

  private Optional<ClauseLabel> written(PolicyBlock block) {
    if (block.node() instanceof ListItem item) {
      Optional<ListNumber> number = ListNumber.of(document, item);
      if (number.isPresent()) {
        int level = (number.get().isBracketed() ? 4 : 3) + block.listDepth() - 1;
        return number.map(
            found -> ClauseLabel.point(level, found.value(), found.written(), block.text()));
      }
    }
    return labels.read(block.text(), block.isHeading());
  }

  // The explicit anchor of an article opens an article also where the text bears no number.
  private static Optional<ClauseLabel> named(PolicyBlock block) {
    return block
        .explicitAnchor()
        .map(ARTICLE_ANCHOR::matcher)
        .filter(matcher -> matcher.matches())
        .map(matcher -> new ClauseLabel(Unit.ARTICLE, 0, matcher.group(1), "", block.text()));
  }

  // Old laws count items with 一、 behind a colon; elsewhere 一、 begins another document.
  private void leaveArticleBefore(ClauseLabel label, int index) {
    boolean isHeadline = label.level() == 1 && label.written().matches("\\p{IsHan}.*");
    if (isHeadline && path.isInArticle() && !path.isAtLevel(1)) {
      boolean isAnnounced = index > 0 && blocks.get(index - 1).text().matches("(?s).*[：:]");
      if (!isAnnounced) {
        path.leaveArticle();
      }
    }
  }

  private void takeNumbered(PolicyBlock block, ClauseLabel label) {
    path.rise(label);
    Optional<String> parent = path.parent();
    ClauseKind kind = path.kind(label);
    String computed = path.anchor(label);
    String base = block.explicitAnchor().orElse(computed);
    String anchor = anchor(block, computed);
    path.enter(label, base, anchor);
    list(
        block,
        new Clause(anchor, kind, label.written(), shown(label.rest()), place(block), parent));
    if (kind == ClauseKind.ARTICLE) {
      boolean hasOwnText = !label.rest().isEmpty() && !block.isHeading();
      article =
          Optional.of(new ArticleParagraphs(base, anchor, block, clauses.size() - 1, hasOwnText));
    }
  }

  private void takeParagraph(PolicyBlock block) {
    ArticleParagraphs paragraphs = article.orElseThrow();
    if (paragraphs.countNext() == 2 && paragraphs.hasOwnText()) {
      aliasFirst(paragraphs);
    }
    String anchor = anchor(block, paragraphs.anchorOf(paragraphs.count()));
    list(block, paragraph(anchor, block, shown(block.text()), paragraphs));
  }

  // Known only now: an article of one paragraph has no paragraphs to tell apart.
  private void aliasFirst(ArticleParagraphs paragraphs) {
    Node node = paragraphs.block().node();
    String alias = names.next(paragraphs.anchorOf(1));
    putSecond(node, alias);
    int index = paragraphs.index();
    Clause own = clauses.get(index);
    clauses.add(index + 1, paragraph(alias, paragraphs.block(), own.text(), paragraphs));
  }

  private void takeNamed(PolicyBlock block) {
    block
        .explicitAnchor()
        .ifPresent(
            anchor ->
                list(
                    block,
                    new Clause(
                        anchor,
                        ClauseKind.NAMED,
                        "",
                        shown(block.text()),
                        place(block),
                        path.parent())));
  }

  private Clause paragraph(
      String anchor, PolicyBlock block, String text, ArticleParagraphs paragraphs) {
    return new Clause(
        anchor,
        ClauseKind.PARAGRAPH,
        "",
        text,
        place(block),
        Optional.of(paragraphs.articleAnchor()));
  }

  private void list(PolicyBlock block, Clause clause) {
    clauses.add(clause);
    if (block.explicitAnchor().isEmpty()) {
      Anchor.put(block.node(), clause.anchor());
    }
  }

  private String anchor(PolicyBlock block, String computed) {
    return block.explicitAnchor().orElseGet(() -> names.next(computed));
  }

  private boolean isSignature(int index) {
    if (blocks.get(index).isClosing()) {
      return true;
    }
    int end = Math.min(blocks.size(), index + LONGEST_SIGNATURE_LINES);
    int next = index;
    while (next < end && blocks.get(next).isShortLine() && !blocks.get(next).isDate()) {
      next++;
    }
    return next < end && blocks.get(next).isDate();
  }

  private Place place(PolicyBlock block) {
    return document.place(block.node());
  }

  private static String shown(String text) {
    return BlockText.shown(text);
  }

  private static void putSecond(Node block, String alias) {
    Node first = block.getFirstChild();
    Anchor.put(block, alias);
    if (first instanceof Anchor) {
      first.insertAfter(block.getFirstChild());
    }
  }
}
