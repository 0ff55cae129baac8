package org.jiedu.content;

import org.jiedu.diagnostic.Place;
import org.jiedu.markdown.section.SectionSubstance;

/**
 * What is known of the answer to a question that counts for a section.
 *
 * @param section the section's id
 * @param place the question's heading
 */
public record AnswerFacts(String section, Place place, SectionSubstance substance) {}
