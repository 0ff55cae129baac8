package org.jiedu.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.jiedu.content.Interpretation;
import org.jiedu.content.SectionDigest;
import org.jiedu.content.SectionFacts;
import org.jiedu.content.Text;
import org.jiedu.markdown.link.DocumentNumber;
import org.jiedu.markdown.link.Link;
import org.jiedu.markdown.link.LinkTarget;
import org.jiedu.markdown.link.NumberOccurrence;
import org.jiedu.markdown.section.PlainText;
import org.jiedu.script.Language;
import org.jiedu.script.TextNumbers;
import org.jiedu.source.Placed;

/**
 * What a section has that its translation must have too.
 *
 * @param numbers those in digits and in words
 * @param documents the document numbers that it cites, in their normal form
 * @param links where it leads, whatever the language of the address
 * @param embeds the charts, pictures and media that it shows
 * @param tables rows × columns of each table, in order
 * @param lists the number of items of each list, in order; those within lists not
 */
record SectionShape(
    TextNumbers numbers,
    Set<String> documents,
    Set<String> links,
    Set<String> embeds,
    List<String> tables,
    List<String> lists) {
  // The first part of an address that is written for one language.
  private static final Pattern LANGUAGE_FOLDER = Pattern.compile("^/[a-z]{2,3}(?:-[A-Za-z]+)*/");

  /**
   * Returns the shape of a section.
   *
   * @param inIt the links and pictures of the section
   */
  static SectionShape of(
      List<Node> blocks, List<Link> inIt, Interpretation interpretation, Language language) {
    StringBuilder words = new StringBuilder();
    List<String> tables = new ArrayList<>();
    List<String> lists = new ArrayList<>();
    for (Node block : blocks) {
      words.append(PlainText.of(block)).append('\n');
      addTables(block, tables);
      if (block instanceof ListBlock) {
        lists.add(String.valueOf(children(block)));
      }
    }
    Set<String> documents = new LinkedHashSet<>();
    // Blanked behind each number that is read, so that its year is no number of its own.
    for (NumberOccurrence occurrence : DocumentNumber.findAll(words.toString())) {
      documents.add(occurrence.number().normal());
      for (int i = occurrence.start(); i < occurrence.end(); i++) {
        words.setCharAt(i, ' ');
      }
    }
    Set<String> links = new LinkedHashSet<>();
    Set<String> embeds = new LinkedHashSet<>();
    for (Link link : inIt) {
      // An address that no page may hold leads nowhere: that is reported, and is all there is.
      if (!(link.target() instanceof LinkTarget.Unsafe)) {
        (link.isImage() ? embeds : links).add(target(link, interpretation, language));
      }
    }
    return new SectionShape(
        TextNumbers.of(words.toString(), language), documents, links, embeds, tables, lists);
  }

  /** Returns the links and pictures of a text by the anchors of its sections. */
  static Map<String, List<Link>> linksBySection(Text text) {
    return text.links().stream()
        .collect(
            Collectors.groupingBy(
                link ->
                    text.sectionAt(link.place())
                        .map(SectionFacts::anchor)
                        .orElse(SectionDigest.LEAD)));
  }

  private static void addTables(Node node, List<String> tables) {
    if (node instanceof TableBlock) {
      int rows = 0;
      int columns = 0;
      for (Node part = node.getFirstChild(); part != null; part = part.getNext()) {
        rows += children(part);
        columns = Math.max(columns, children(part.getFirstChild()));
      }
      tables.add(rows + "×" + columns);
      return;
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      addTables(child, tables);
    }
  }

  private static int children(@org.jspecify.annotations.Nullable Node node) {
    int count = 0;
    for (Node child = node == null ? null : node.getFirstChild();
        child != null;
        child = child.getNext()) {
      count++;
    }
    return count;
  }

  /** Returns where a link leads, in the same words for both languages. */
  private static String target(Link link, Interpretation interpretation, Language language) {
    String tag = language.tag();
    if (link.target() instanceof LinkTarget.ToPolicy policy) {
      return "policy:" + policyId(policy.policyId(), interpretation) + hash(policy.anchor());
    }
    if (link.target() instanceof LinkTarget.ToComparison both) {
      String newer = policyId(both.policyId(), interpretation);
      return "compare:" + newer + "/" + both.oldId() + hash(both.anchor());
    }
    if (link.target() instanceof LinkTarget.ToInterpretation other) {
      return "interpretation:" + other.interpretationId() + hash(other.anchor());
    }
    if (link.target() instanceof LinkTarget.ToSite site) {
      return LANGUAGE_FOLDER.matcher(site.path()).replaceFirst("/*/") + hash(site.fragment());
    }
    if (link.target() instanceof LinkTarget.ToFile file) {
      return file.path().replace("." + tag + ".", ".*.") + hash(file.fragment());
    }
    if (link.target() instanceof LinkTarget.ToAnchor here) {
      return "#" + here.id();
    }
    if (link.target() instanceof LinkTarget.External external) {
      return external.uri();
    }
    throw new IllegalArgumentException("no address: " + link.target());
  }

  private static String policyId(String written, Interpretation interpretation) {
    return written.isEmpty()
        ? interpretation.head().policies().stream().map(Placed::value).findFirst().orElse("")
        : written;
  }

  private static String hash(String fragment) {
    return fragment.isEmpty() ? "" : "#" + fragment;
  }
}
