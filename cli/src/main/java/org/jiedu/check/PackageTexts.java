package org.jiedu.check;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiedu.content.Body;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Text;
import org.jiedu.library.Library;
import org.jiedu.script.Language;
import org.jiedu.source.SourceText;

/**
 * A package with the bodies of its texts, read once for all checks. Belongs to one thread; no check
 * changes a body.
 *
 * @param today the day that is asked about, in the site's time zone
 * @param bodies in the site's order of languages
 * @param files every text file of the folder, in order
 * @param readers for what else a check has to look into
 */
record PackageTexts(
    Library library,
    LocalDate today,
    Interpretation interpretation,
    List<Body.OfInterpretation> bodies,
    List<SourceText> files,
    Readers readers) {

  static PackageTexts read(
      Library library, LocalDate today, Interpretation interpretation, Readers readers)
      throws IOException {
    List<Body.OfInterpretation> bodies = new ArrayList<>();
    for (Text text : interpretation.texts()) {
      readers.bodies().interpretation(interpretation.id(), text.language()).ifPresent(bodies::add);
    }
    return new PackageTexts(
        library,
        today,
        interpretation,
        List.copyOf(bodies),
        FolderTexts.read(readers, interpretation.folder(), interpretation.files(), bodies),
        readers);
  }

  /** Returns the body in a language. */
  Optional<Body.OfInterpretation> body(Language language) {
    return bodies.stream().filter(body -> body.language().equals(language)).findFirst();
  }
}
