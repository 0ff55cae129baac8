package org.jiedu.check;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Rule;
import org.jiedu.history.History;
import org.jiedu.history.HistorySource;
import org.jiedu.library.Library;

/** All checks. */
public final class Checks {
  private Checks() {}

  /** Looks for what breaks rules. */
  @FunctionalInterface
  public interface Search {
    /**
     * Reports it.
     *
     * @throws IOException if a file must be read again and cannot be
     */
    void run() throws IOException;
  }

  /**
   * A piece of the work, in one thread.
   *
   * @param folder of the one policy or package that is looked into, relative to the workspace;
   *     empty where it is the library as a whole
   */
  public record Work(String folder, Search search) {}

  /** Returns every family of rules. */
  public static List<Check> all() {
    return all(History::of);
  }

  private static List<Check> all(HistorySource history) {
    return List.of(
        new RuleSettingCheck(),
        new RegisterCheck(),
        new DisclosureCheck(),
        new PolicyTextCheck(),
        new StatusCheck(),
        new FormerIdCheck(),
        new DateCheck(),
        new DeadlineCheck(),
        new SectionCheck(),
        new WaiverCheck(),
        new SetCheck(),
        new TranslationCheck(),
        new TranslationMarkCheck(),
        new TranslationDifferenceCheck(),
        new TermCheck(),
        new SpellingCheck(),
        new InterpreterCheck(),
        new ResponsibilityCheck(),
        new PolicyLinkCheck(),
        new InterpretationLinkCheck(),
        new FileLinkCheck(),
        new MediaCheck(),
        new AddressCheck(),
        new NumberCheck(),
        new ChartNumberCheck(),
        new CopiedTextCheck(),
        new ClauseCoverageCheck(),
        new ReviewCheck(),
        new HistoryCheck(history),
        new SecretCheck(),
        new PersonalDataCheck(),
        new WordsCheck());
  }

  /** Returns the rules whose findings are errors when a site is published or pushed. */
  public static Set<Rule> publicationRules() {
    return Set.of(ReviewCheck.REVIEW_MISSING, ReviewCheck.REVIEW_STALE);
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
   * Returns the work of holding a library to every rule: the library as a whole, then a policy or a
   * package at a time. The pieces may run in any order and by several threads.
   *
   * @param library everything, drafts and what is still to come among it
   * @param today the day that is asked about, in the site's time zone
   */
  public static List<Work> work(Library library, LocalDate today, Diagnostics diagnostics) {
    return work(library, CheckScope.everything(today), diagnostics);
  }

  /**
   * Returns the work for some folders only: the texts of the others are not looked into.
   *
   * @param scope which, and as of when
   */
  public static List<Work> work(Library library, CheckScope scope, Diagnostics diagnostics) {
    LocalDate today = scope.today();
    Predicate<String> isAsked = scope.isAsked();
    List<Check> checks = all(scope.history());
    Readers readers = Readers.of(library, scope.shelf());
    List<Work> work = new ArrayList<>();
    for (Check check : checks) {
      work.add(new Work("", () -> check.check(library, today, diagnostics)));
    }
    Map<String, List<Interpretation>> explaining = new LinkedHashMap<>();
    for (Interpretation interpretation : library.interpretations()) {
      if (isAsked.test(interpretation.folder())) {
        explaining
            .computeIfAbsent(firstPolicy(library, interpretation), id -> new ArrayList<>())
            .add(interpretation);
      }
    }
    FolderWork folders = new FolderWork(library, today, checks, readers, diagnostics);
    // A policy beside what explains it: checks look into both, and who comes soon finds them read.
    for (Policy policy : library.policies()) {
      if (isAsked.test(policy.folder())) {
        work.add(folders.of(policy));
      }
      List<Interpretation> its = explaining.remove(policy.id());
      Optional.ofNullable(its).ifPresent(some -> some.forEach(one -> work.add(folders.of(one))));
    }
    explaining.values().forEach(some -> some.forEach(one -> work.add(folders.of(one))));
    return work;
  }

  private static String firstPolicy(Library library, Interpretation interpretation) {
    return library.policiesOf(interpretation).stream().map(Policy::id).findFirst().orElse("");
  }

  /** Makes the work for one policy or package. */
  private record FolderWork(
      Library library,
      LocalDate today,
      List<Check> checks,
      Readers readers,
      Diagnostics diagnostics) {

    Work of(Policy policy) {
      return new Work(
          policy.folder(),
          () -> {
            PolicyTexts texts = PolicyTexts.read(library, today, policy, readers);
            for (Check check : checks) {
              check.check(texts, diagnostics);
            }
          });
    }

    Work of(Interpretation interpretation) {
      return new Work(
          interpretation.folder(),
          () -> {
            PackageTexts texts = PackageTexts.read(library, today, interpretation, readers);
            for (Check check : checks) {
              check.check(texts, diagnostics);
            }
          });
    }
  }
}
