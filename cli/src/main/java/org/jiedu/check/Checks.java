package org.jiedu.check;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.Library;

/** All checks. */
public final class Checks {
  private Checks() {}

  /** Returns every family of rules. */
  public static List<Check> all() {
    return List.of(
        new RuleSettingCheck(),
        new RegisterCheck(),
        new DisclosureCheck(),
        new PolicyTextCheck(),
        new StatusCheck(),
        new DateCheck(),
        new SectionCheck(),
        new WaiverCheck(),
        new SetCheck(),
        new TranslationCheck(),
        new InterpreterCheck(),
        new ResponsibilityCheck(),
        new PolicyLinkCheck(),
        new InterpretationLinkCheck(),
        new FileLinkCheck(),
        new AddressCheck(),
        new NumberCheck(),
        new ChartNumberCheck(),
        new ClauseCoverageCheck(),
        new WordsCheck());
  }

  /** Returns every rule that is checked, those of the readers among them, by id. */
  public static List<Rule> rules() {
    return Stream.concat(
            ReaderRules.ALL.stream(), all().stream().flatMap(check -> check.rules().stream()))
        .distinct()
        .sorted(Comparator.comparing(Rule::id))
        .toList();
  }

  /**
   * Holds a library to every rule.
   *
   * @param library everything, drafts and what is still to come among it
   * @param today the day that is asked about, in the site's time zone
   * @throws IOException if a text must be read again and cannot be
   */
  public static void run(Library library, LocalDate today, Diagnostics diagnostics)
      throws IOException {
    for (Check check : all()) {
      check.check(library, today, diagnostics);
    }
  }
}
