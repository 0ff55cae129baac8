package org.jiedu.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedu.content.Body;
import org.jiedu.content.FrontMatter.TranslationMark;
import org.jiedu.content.SectionDigest;
import org.jiedu.diagnostic.Place;
import org.jiedu.markdown.section.Section;

/**
 * A section of the source text, and how its translation stands to it.
 *
 * @param anchor the section's anchor; {@code lead} for what stands before the first section
 * @param source the section as it is now
 * @param state how the translation stands to it
 * @param place the translation's heading; empty where the translation has no such section
 * @param mark what the translation's front matter says of it
 * @param change what changed since it was marked, where that can be told
 */
public record TranslatedSection(
    String anchor,
    SectionDigest.Source source,
    State state,
    Optional<Place> place,
    Optional<TranslationMark> mark,
    Optional<SectionChange> change) {

  /** How a translation stands to its source. */
  public enum State {
    /** Marked when the source was as it is now. */
    CURRENT,
    /** The source changed since. */
    STALE,
    /** The section bears no mark. */
    UNMARKED,
    /** The mark was not written by this program. */
    MALFORMED,
    /** The translation has no such section. */
    MISSING
  }

  /** Returns every section of a source text, in order. */
  public static List<TranslatedSection> of(
      Body.OfInterpretation source, Body.OfInterpretation target) {
    List<TranslatedSection> sections = new ArrayList<>();
    for (Map.Entry<String, SectionDigest.Source> entry : SectionDigest.of(source).entrySet()) {
      sections.add(of(entry.getKey(), entry.getValue(), target));
    }
    return sections;
  }

  private static TranslatedSection of(
      String anchor, SectionDigest.Source source, Body.OfInterpretation target) {
    Optional<TranslationMark> mark =
        target.frontMatter().translated().stream()
            .filter(candidate -> candidate.section().equals(anchor))
            .findFirst();
    Optional<SectionDigest> marked =
        mark.flatMap(found -> SectionDigest.parse(found.digest().value()));
    Optional<Place> place = place(anchor, target);
    State state = State.CURRENT;
    if (place.isEmpty()) {
      state = State.MISSING;
    } else if (mark.isEmpty()) {
      state = State.UNMARKED;
    } else if (marked.isEmpty()) {
      state = State.MALFORMED;
    } else if (!marked.get().equals(source.digest())) {
      state = State.STALE;
    }
    return new TranslatedSection(
        anchor, source, state, place, mark, marked.map(old -> SectionChange.between(old, source)));
  }

  private static Optional<Place> place(String anchor, Body.OfInterpretation target) {
    if (anchor.equals(SectionDigest.LEAD)) {
      return target.sections().lead().isEmpty()
          ? Optional.empty()
          : Optional.of(target.document().source().start());
    }
    return target.sections().sections().stream()
        .filter(section -> section.anchor().equals(anchor))
        .map(Section::place)
        .findFirst();
  }
}
