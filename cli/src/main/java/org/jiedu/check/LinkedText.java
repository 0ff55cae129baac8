package org.jiedu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.content.Text;
import org.jiedu.library.Library;
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

  /** Returns every text that comes onto a page, now or later. */
  static List<LinkedText> of(Library library) {
    List<LinkedText> texts = new ArrayList<>();
    for (Policy policy : library.policies()) {
      if (policy.head().isPublic() && policy.head().withdrawn().isEmpty()) {
        for (Text text : policy.texts()) {
          texts.add(new LinkedText(text, policy.folder(), policy.files(), policy.id(), false));
        }
      }
    }
    for (Interpretation interpretation : library.interpretations()) {
      if (interpretation.head().withdrawn().isEmpty()) {
        for (Text text : interpretation.texts()) {
          texts.add(of(interpretation, text));
        }
      }
    }
    return texts;
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
