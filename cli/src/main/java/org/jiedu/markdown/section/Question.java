package org.jiedu.markdown.section;

import java.util.List;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.jiedu.diagnostic.Place;

/**
 * A question that a heading such as {@code ### 问：… {#scope}} opens.
 *
 * @param text the question without {@code 问：}
 * @param id the explicit id
 * @param countsFor the id of the section that the question stands for in the form {@code
 *     questions}: the explicit id where it is a section's
 * @param heading the heading
 * @param blocks the answer: the blocks up to the next heading of the same or a higher level
 * @param place where the heading stands
 */
public record Question(
    String text,
    Optional<String> id,
    Optional<String> countsFor,
    Heading heading,
    List<Node> blocks,
    Place place) {

  /** Copies the blocks. */
  public Question {
    blocks = List.copyOf(blocks);
  }
}
