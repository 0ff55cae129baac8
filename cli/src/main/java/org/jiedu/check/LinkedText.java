package org.jiedu.check;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.content.Text;
import org.jiedu.source.Placed;

/**
 * A text whose links are followed.
 *
 * @param folder the folder it stands in, relative to the workspace
 * @param files every file of the folder, relative to it
 * @param ownPolicy the id that a link to a policy without an id means; empty where there is none
 * @param isDraft whether it belongs to a draft
 */
record LinkedText(
    Text text, String folder, SortedSet<String> files, String ownPolicy, boolean isDraft) {

  /** Returns the texts of a policy that come onto a page, now or later. */
  static List<LinkedText> of(Policy policy) {
    if (!policy.head().isPublic() || policy.head().withdrawn().isPresent()) {
      return List.of();
    }
    return policy.texts().stream()
        .map(text -> new LinkedText(text, policy.folder(), policy.files(), policy.id(), false))
        .toList();
  }

  /** Returns the texts of an interpretation that come onto a page, now or later. */
  static List<LinkedText> of(Interpretation interpretation) {
    if (interpretation.head().withdrawn().isPresent()) {
      return List.of();
    }
    return interpretation.texts().stream().map(text -> of(interpretation, text)).toList();
  }

  private static LinkedText of(Interpretation interpretation, Text text) {
    Optional<String> first =
        interpretation.head().policies().stream().map(Placed::value).findFirst();
    return new LinkedText(
        text,
        interpretation.folder(),
        interpretation.files(),
        first.orElse(""),
        interpretation.head().isDraft());
  }
}
