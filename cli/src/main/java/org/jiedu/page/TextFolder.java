package org.jiedu.page;

import java.util.Optional;
import java.util.Set;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;

/**
 * The folder in which a text stands with the files that it shows.
 *
 * @param folder relative to the workspace
 * @param address of the folder in the site, with a slash at both ends
 * @param interpretation whose texts these are; empty for a policy's
 * @param files of the folder, relative to it
 */
record TextFolder(
    String folder, String address, Optional<Interpretation> interpretation, Set<String> files) {

  static TextFolder of(Interpretation interpretation) {
    return new TextFolder(
        interpretation.folder(),
        "/interpretations/" + interpretation.id() + "/",
        Optional.of(interpretation),
        interpretation.files());
  }

  static TextFolder of(Policy policy) {
    return new TextFolder(
        policy.folder(), "/policies/" + policy.id() + "/", Optional.empty(), policy.files());
  }
}
