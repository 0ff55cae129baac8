package org.jiedu.content;

import java.util.List;
import org.jiedu.diagnostic.Place;
import org.jiedu.markdown.section.SectionSubstance;
import org.jiedu.source.Placed;

/**
 * What is known of a section without its body.
 *
 * @param id the section's id by name, alias or {@code {#id}}; empty for a heading that is neither
 * @param anchor unique in the text; {@code id}, {@code id-2} …
 * @param title the heading as shown
 * @param isNamed whether the heading is one of the site's names or aliases
 * @param place the heading
 * @param opening the section's first words, plain text, at most 80 characters
 * @param countsFor ids of the sections that questions in this one count for, such as {@code scope}
 *     for {@code ### 问：… {#scope}}
 */
public record SectionFacts(
    String id,
    String anchor,
    String title,
    boolean isNamed,
    Place place,
    String opening,
    SectionSubstance substance,
    List<Placed<String>> countsFor) {

  /** Copies the list. */
  public SectionFacts {
    countsFor = List.copyOf(countsFor);
  }
}
