package org.jiedu.markdown.clause;

import java.util.Optional;
import org.jiedu.diagnostic.Place;

/**
 * A place of a policy that a link can lead to.
 *
 * @param anchor the name behind {@code #}, the same in both languages
 * @param kind what it is in the document
 * @param label the number as written, such as {@code 第五条}, {@code （三）}, {@code 一、}, {@code
 *     ལེའུ་དང་པོ}; empty for a paragraph (款) and a named place
 * @param text the beginning of the passage without the label, at most 60 characters, and … where it
 *     goes on
 * @param place where it stands
 * @param parent the anchor of the clause that it belongs to
 */
public record Clause(
    String anchor,
    ClauseKind kind,
    String label,
    String text,
    Place place,
    Optional<String> parent) {}
