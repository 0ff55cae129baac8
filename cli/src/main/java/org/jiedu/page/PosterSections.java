package org.jiedu.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.jiedu.content.Body;
import org.jiedu.markdown.section.Question;
import org.jiedu.markdown.section.Section;
import org.jiedu.script.Language;

/**
 * The sections of a package in one language, as far as its poster takes from them. Belongs to one
 * thread.
 *
 * @param isAnswering whether a question stands for the section that it names, not for the one it
 *     stands in: in the form {@code questions}
 */
record PosterSections(Body.OfInterpretation body, ExtractReader reader, boolean isAnswering) {

  Language language() {
    return body.language();
  }

  /** Returns the ids of all sections, each once: as they stand, then those that answers give. */
  Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    body.sections().sections().forEach(section -> section.id().ifPresent(ids::add));
    if (isAnswering) {
      body.sections().questions().forEach(question -> question.countsFor().ifPresent(ids::add));
    }
    return ids;
  }

  boolean has(String id) {
    return ids().contains(id);
  }

  /** Returns the heading of a section, if it has one of its own. */
  Optional<String> title(String id) {
    return parts(id).map(Section::title).findFirst();
  }

  /** Returns what a section says; its parts one behind the other. */
  List<Extract> extracts(String id) {
    List<Extract> all = new ArrayList<>();
    blocks(id).forEach(blocks -> all.addAll(reader.read(blocks)));
    return List.copyOf(all);
  }

  /** Returns the terms that a section defines with its charts; all it says if it defines none. */
  List<Extract> terms(String id) {
    List<Extract> terms =
        parts(id).flatMap(section -> reader.terms(section).stream()).findFirst().stream().toList();
    List<Extract> all = extracts(id);
    return terms.isEmpty()
        ? all
        : Stream.concat(terms.stream(), all.stream().filter(part -> part instanceof Extract.Figure))
            .toList();
  }

  /** Returns the points of a section. */
  PosterPoints points(String id) {
    List<Node> blocks = blocks(id).stream().flatMap(List::stream).toList();
    return PosterPoints.of(blocks, reader, this::heading);
  }

  private Stream<Section> parts(String id) {
    return body.sections().sections().stream()
        .filter(section -> section.id().filter(id::equals).isPresent());
  }

  private List<List<Node>> blocks(String id) {
    List<List<Node>> blocks = new ArrayList<>();
    parts(id).forEach(section -> blocks.add(own(section, id)));
    if (isAnswering) {
      answersElsewhere(id).forEach(question -> blocks.add(withHeading(question)));
    }
    return blocks;
  }

  /** Returns a section's blocks without the answers that count for another one. */
  private List<Node> own(Section section, String id) {
    List<Node> blocks = new ArrayList<>(section.blocks());
    if (isAnswering) {
      section.questions().stream()
          .filter(question -> question.countsFor().filter(other -> !other.equals(id)).isPresent())
          .forEach(question -> blocks.removeAll(withHeading(question)));
    }
    return blocks;
  }

  private Stream<Question> answersElsewhere(String id) {
    List<Question> own = parts(id).flatMap(section -> section.questions().stream()).toList();
    return body.sections().questions().stream()
        .filter(question -> question.countsFor().filter(id::equals).isPresent())
        .filter(question -> !own.contains(question));
  }

  private static List<Node> withHeading(Question question) {
    List<Node> blocks = new ArrayList<>();
    blocks.add(question.heading());
    blocks.addAll(question.blocks());
    return blocks;
  }

  private String heading(Heading heading) {
    return body.sections().questions().stream()
        .filter(question -> question.heading() == heading)
        .map(Question::text)
        .findFirst()
        .orElseGet(() -> PosterText.of(heading));
  }
}
