package org.jiedu.check;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiedu.content.Body;
import org.jiedu.content.Policy;
import org.jiedu.content.Text;
import org.jiedu.library.Library;
import org.jiedu.source.SourceText;

/**
 * A policy with the bodies of its texts, read once for all checks. Belongs to one thread; no check
 * changes a body.
 *
 * @param today the day that is asked about, in the site's time zone
 * @param bodies in the site's order of languages
 * @param files every text file of the folder, in order
 */
record PolicyTexts(
    Library library,
    LocalDate today,
    Policy policy,
    List<Body.OfPolicy> bodies,
    List<SourceText> files) {

  static PolicyTexts read(Library library, LocalDate today, Policy policy, Readers readers)
      throws IOException {
    List<Body.OfPolicy> bodies = new ArrayList<>();
    for (Text text : policy.texts()) {
      readers.bodies().policy(policy.id(), text.language()).ifPresent(bodies::add);
    }
    return new PolicyTexts(
        library,
        today,
        policy,
        List.copyOf(bodies),
        FolderTexts.read(readers, policy.folder(), policy.files(), bodies));
  }
}
