package org.jiedu.check;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jiedu.content.Interpretation;
import org.jiedu.content.InterpretationHead.CardText;
import org.jiedu.content.InterpretationHead.Poster;
import org.jiedu.content.SectionFacts;
import org.jiedu.content.Text;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Nearest;
import org.jiedu.source.Placed;

/** Holds what {@code poster:} says of sections to those that the package has. */
final class PosterWishes {
  private PosterWishes() {}

  static void report(Interpretation interpretation, Diagnostics diagnostics) {
    Optional<Poster> poster = interpretation.head().poster();
    if (poster.isEmpty()) {
      return;
    }
    Set<String> there = sections(interpretation);
    Stream<Placed<String>> named =
        Stream.concat(
            poster.get().sections().stream(), poster.get().texts().stream().map(CardText::section));
    named
        .filter(section -> !there.contains(section.value()))
        .forEach(
            section ->
                diagnostics.report(
                    SectionCheck.SECTION_UNKNOWN,
                    section.place(),
                    Message.of(
                            "poster 写了“{0}”一节，但本解读没有这一节；请删去，或者写出这一节。",
                            "poster names the section {0}, which this package does not have;"
                                + " write it, or delete it here.",
                            section.value())
                        .and(Nearest.didYouMean(section.value(), there))));
  }

  /** Returns the sections of any language, those that only an answer gives among them. */
  private static Set<String> sections(Interpretation interpretation) {
    Set<String> ids = new TreeSet<>();
    for (Text text : interpretation.texts()) {
      TextSections sections = TextSections.of(interpretation, text);
      text.sections().stream().map(SectionFacts::id).forEach(ids::add);
      sections.answers().forEach(answer -> ids.add(answer.section()));
    }
    ids.remove("");
    return ids;
  }
}
