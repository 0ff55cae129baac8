package org.jiedu.check;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.Library;

/** A family of rules. */
public interface Check {

  /** Returns the rules of the family. */
  List<Rule> rules();

  /**
   * Reports what breaks the rules.
   *
   * @param library everything, drafts and what is still to come among it
   * @param today the day that is asked about, in the site's time zone
   * @throws IOException if a text must be read again and cannot be
   */
  void check(Library library, LocalDate today, Diagnostics diagnostics) throws IOException;
}
