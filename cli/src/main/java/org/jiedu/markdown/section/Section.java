package org.jiedu.markdown.section;

import java.util.List;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.jiedu.diagnostic.Place;

/**
 * A section of an interpretation.
 *
 * @param id the section's id: the explicit one, else that of the section which the heading names;
 *     empty where it names none
 * @param isKnown whether the id is one of the site's sections
 * @param anchor the section's name on its page, given once: its id, for a later part {@code id-2};
 *     {@code section-3} for the third section if it has no id
 * @param title the heading's words, for lists; to render it take the heading's children
 * @param heading the heading
 * @param blocks what stands below, up to the next section
 * @param questions the questions among the blocks
 * @param place where the heading stands
 */
public record Section(
    Optional<String> id,
    boolean isKnown,
    String anchor,
    String title,
    Heading heading,
    List<Node> blocks,
    List<Question> questions,
    Place place) {

  /** Copies the lists. */
  public Section {
    blocks = List.copyOf(blocks);
    questions = List.copyOf(questions);
  }
}
