package org.jiedu.check;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.Library;

/**
 * A family of rules. It looks at the library as a whole, at each policy with its texts, at each
 * package with its texts, or at several of these.
 *
 * <p>Without state: folders are checked by several threads.
 */
public interface Check {

  /** Returns the rules of the family. */
  List<Rule> rules();

  /**
   * Reports what breaks the rules in the library as a whole.
   *
   * @param library everything, drafts and what is still to come among it
   * @param today the day that is asked about, in the site's time zone
   * @throws IOException if a file must be read again and cannot be
   */
  default void check(Library library, LocalDate today, Diagnostics diagnostics)
      throws IOException {}

  /**
   * Reports what breaks the rules in one policy.
   *
   * @throws IOException if a file must be read again and cannot be
   */
  default void check(PolicyTexts policy, Diagnostics diagnostics) throws IOException {}

  /**
   * Reports what breaks the rules in one package.
   *
   * @throws IOException if a file must be read again and cannot be
   */
  default void check(PackageTexts texts, Diagnostics diagnostics) throws IOException {}
}
