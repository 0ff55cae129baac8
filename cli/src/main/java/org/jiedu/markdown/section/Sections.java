package org.jiedu.markdown.section;

import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.Node;

/**
 * An interpretation's text in its sections.
 *
 * @param lead the blocks before the first section
 * @param leadQuestions the questions among them
 * @param sections the sections in the order of the text
 */
public record Sections(List<Node> lead, List<Question> leadQuestions, List<Section> sections) {

  /** Copies the lists. */
  public Sections {
    lead = List.copyOf(lead);
    leadQuestions = List.copyOf(leadQuestions);
    sections = List.copyOf(sections);
  }

  /** Returns every question, in the order of the text. */
  public List<Question> questions() {
    Stream<Question> below = sections.stream().flatMap(section -> section.questions().stream());
    return Stream.concat(leadQuestions.stream(), below).toList();
  }
}
