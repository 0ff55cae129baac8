package org.jiedu.markdown.section;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.markdown.anchor.Anchor;

/**
 * Divides a text into sections.
 *
 * <p>A {@code ##} heading opens a section, and so does {@code #}: the title stands in the front
 * matter, therefore a {@code #} heading can only be meant as a section, or is an unknown one.
 */
public final class SectionReader {
  private static final int LOWEST_SECTION_LEVEL = 2;
  private static final String NUMBER = "[\\p{Nd}一二三四五六七八九十]{0,3}";
  private static final Pattern QUESTION =
      Pattern.compile(
          "^(?:问题?\\s*"
              + NUMBER
              + "\\s*[：:]|(?:འདྲི|དྲི)[་༌]བ[་༌\\s]*"
              + NUMBER
              + "\\s*[།༎:：]+)\\s*");

  private final MarkdownDocument document;
  private final SectionNames names;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> uses = new HashMap<>();

  private SectionReader(MarkdownDocument document, SectionNames names) {
    this.document = document;
    this.names = names;
  }

  /**
   * Returns the sections of a text. Explicit anchors of headings below a section that another one
   * already has are given a number behind them.
   *
   * @param names the sections' names in the text's language
   */
  public static Sections read(MarkdownDocument document, SectionNames names) {
    return new SectionReader(document, names).sections();
  }

  private Sections sections() {
    Node node = document.root().getFirstChild();
    List<Node> lead = blocksFrom(node);
    List<Question> leadQuestions = questions(lead);
    List<Section> sections = new ArrayList<>();
    node = lead.isEmpty() ? node : lead.get(lead.size() - 1).getNext();
    while (node instanceof Heading heading) {
      Section section = section(heading, sections.size() + 1);
      sections.add(section);
      List<Node> blocks = section.blocks();
      node = (blocks.isEmpty() ? heading : blocks.get(blocks.size() - 1)).getNext();
    }
    return new Sections(lead, leadQuestions, sections);
  }

  private Section section(Heading heading, int position) {
    String title = PlainText.of(heading);
    Optional<String> id = Anchor.of(heading).or(() -> names.idOf(title));
    String anchor = unique(id.orElse("section-" + position));
    List<Node> blocks = blocksFrom(heading.getNext());
    return new Section(
        id,
        id.filter(names::hasId).isPresent(),
        anchor,
        title,
        heading,
        blocks,
        questions(blocks),
        document.place(heading));
  }

  private static List<Node> blocksFrom(Node first) {
    List<Node> blocks = new ArrayList<>();
    for (Node node = first; node != null && !opensSection(node); node = node.getNext()) {
      blocks.add(node);
    }
    return blocks;
  }

  private static boolean opensSection(Node node) {
    return node instanceof Heading heading && heading.getLevel() <= LOWEST_SECTION_LEVEL;
  }

  private List<Question> questions(List<Node> blocks) {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Heading heading) {
        Optional<String> id = Anchor.of(heading);
        id.ifPresent(written -> setApart(heading, written));
        Matcher matcher = QUESTION.matcher(PlainText.of(heading));
        if (matcher.lookingAt()) {
          List<Node> answer = answer(blocks, i + 1, heading.getLevel());
          questions.add(question(heading, id, answer));
        }
      }
    }
    return questions;
  }

  private Question question(Heading heading, Optional<String> id, List<Node> answer) {
    String text = QUESTION.matcher(PlainText.of(heading)).replaceFirst("");
    Optional<String> countsFor = id.filter(names::hasId);
    return new Question(text, id, countsFor, heading, answer, document.place(heading));
  }

  private static List<Node> answer(List<Node> blocks, int start, int level) {
    int end = start;
    while (end < blocks.size()
        && !(blocks.get(end) instanceof Heading next && next.getLevel() <= level)) {
      end++;
    }
    return blocks.subList(start, end);
  }

  // Two elements with one id would be invalid HTML: a question may count for a section that is
  // there as well.
  private void setApart(Heading heading, String id) {
    String anchor = unique(id);
    if (!anchor.equals(id)) {
      heading.getFirstChild().unlink();
      Anchor.put(heading, anchor);
    }
  }

  private String unique(String id) {
    String anchor = id;
    while (!taken.add(anchor)) {
      anchor = id + "-" + (uses.merge(id, 1, Integer::sum) + 1);
    }
    return anchor;
  }
}
