package org.jiedu.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedu.content.AnswerFacts;
import org.jiedu.content.Form;
import org.jiedu.content.Interpretation;
import org.jiedu.content.SectionFacts;
import org.jiedu.content.Text;
import org.jiedu.diagnostic.Place;

/**
 * The sections of one text as a reader sees them: adjacent headings of one section are its parts.
 *
 * @param runs each section with its parts, in the order of the text; those without an id as well
 * @param answers the answers that count for a section; of the form {@code questions} only
 */
record TextSections(List<Run> runs, List<AnswerFacts> answers) {

  /** A section's parts, which stand one behind the other. */
  record Run(String id, List<SectionFacts> parts) {
    Place place() {
      return parts.get(0).place();
    }
  }

  static TextSections of(Interpretation interpretation, Text text) {
    List<Run> runs = new ArrayList<>();
    String before = "";
    for (SectionFacts section : text.sections()) {
      boolean isPart = !section.id().isEmpty() && section.id().equals(before);
      if (isPart) {
        Run run = runs.remove(runs.size() - 1);
        List<SectionFacts> parts = new ArrayList<>(run.parts());
        parts.add(section);
        runs.add(new Run(run.id(), List.copyOf(parts)));
      } else {
        runs.add(new Run(section.id(), List.of(section)));
      }
      before = section.id();
    }
    boolean counts = interpretation.head().form().value() == Form.QUESTIONS;
    return new TextSections(List.copyOf(runs), counts ? text.answers() : List.of());
  }

  /** Returns whether there is a section, or an answer that counts for it. */
  boolean has(String id) {
    return first(id).isPresent()
        || answers.stream().anyMatch(answer -> answer.section().equals(id));
  }

  /** Returns a section with its parts, where it stands first. */
  Optional<Run> first(String id) {
    return runs.stream().filter(run -> run.id().equals(id)).findFirst();
  }

  /** Returns the number of parts of each section with an id, where it stands first. */
  Map<String, Integer> parts() {
    Map<String, Integer> parts = new HashMap<>();
    runs.stream()
        .filter(run -> !run.id().isEmpty())
        .forEach(run -> parts.putIfAbsent(run.id(), run.parts().size()));
    answers.forEach(answer -> parts.putIfAbsent(answer.section(), 1));
    return parts;
  }
}
