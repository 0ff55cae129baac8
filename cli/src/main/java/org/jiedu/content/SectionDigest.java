package org.jiedu.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.markdown.section.PlainText;
import org.jiedu.markdown.section.Section;
import org.jiedu.source.Sha256;

/**
 * The digest of a section of the source text: one short digest for each of its blocks, so that it
 * can be said later which of them changed. Written {@code sha256:1a2b3c4d.5e6f7a8b}: the first
 * eight hexadecimal digits of each block's SHA-256. Blanks and line breaks do not count.
 *
 * @param blocks eight hexadecimal digits for the heading and for each paragraph, list item, table …
 */
public record SectionDigest(List<String> blocks) {
  /** The key of what stands before the first section. */
  public static final String LEAD = "lead";

  private static final int DIGITS = 8;
  private static final String PREFIX = "sha256:";
  private static final Pattern FORM = Pattern.compile(PREFIX + "([0-9a-f]{8}(?:\\.[0-9a-f]{8})*)");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  /** Copies the list. */
  public SectionDigest {
    blocks = List.copyOf(blocks);
  }

  /**
   * What a section is made of, as far as a translator looks at it.
   *
   * @param title the heading's words; empty for what stands before the first section
   * @param openings the first words of each block, in the order of the digest
   */
  public record Source(String title, SectionDigest digest, List<String> openings) {}

  /** Returns the sections of a text by their anchors, in order; what stands before them first. */
  public static Map<String, Source> of(Body.OfInterpretation body) {
    Map<String, Source> sources = new LinkedHashMap<>();
    if (!body.sections().lead().isEmpty()) {
      sources.put(LEAD, source("", body.document(), body.sections().lead()));
    }
    for (Section section : body.sections().sections()) {
      List<Node> blocks = new ArrayList<>();
      blocks.add(section.heading());
      blocks.addAll(section.blocks());
      sources.put(section.anchor(), source(section.title(), body.document(), blocks));
    }
    return sources;
  }

  private static Source source(String title, MarkdownDocument document, List<Node> blocks) {
    List<String> digests = new ArrayList<>();
    List<String> openings = new ArrayList<>();
    for (Node block : pieces(blocks)) {
      digests.add(Sha256.of(written(block, document)).substring(0, DIGITS));
      openings.add(block instanceof Heading ? "" : PlainText.of(block));
    }
    return new Source(title, new SectionDigest(digests), List.copyOf(openings));
  }

  /** A list is taken item by item: a translator wants to know which one changed. */
  private static List<Node> pieces(List<Node> blocks) {
    List<Node> pieces = new ArrayList<>();
    for (Node block : blocks) {
      if (block instanceof ListBlock) {
        for (Node item = block.getFirstChild(); item != null; item = item.getNext()) {
          pieces.add(item);
        }
      } else {
        pieces.add(block);
      }
    }
    return pieces;
  }

  private static String written(Node block, MarkdownDocument document) {
    StringBuilder text = new StringBuilder();
    for (SourceSpan span : block.getSourceSpans()) {
      int start = span.getInputIndex();
      text.append(document.source().text(), start, start + span.getLength());
    }
    return BLANKS.matcher(text).replaceAll("");
  }

  /** Returns the digest that a file holds, or empty for what is none. */
  public static Optional<SectionDigest> parse(String written) {
    return Optional.of(FORM.matcher(written))
        .filter(matcher -> matcher.matches())
        .map(matcher -> new SectionDigest(List.of(matcher.group(1).split("\\.", -1))));
  }

  /** Returns the digest as files hold it. */
  public String written() {
    return blocks.stream().collect(Collectors.joining(".", PREFIX, ""));
  }
}
