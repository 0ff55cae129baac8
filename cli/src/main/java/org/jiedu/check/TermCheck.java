package org.jiedu.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedu.content.Interpretation;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.Library;
import org.jiedu.source.Placed;

/** Holds the translations of terms to one another: one term, one word, in every package. */
final class TermCheck implements Check {
  static final Rule TERM_INCONSISTENT =
      Rule.warning("term-inconsistent")
          .when(
              "同一个词在两个解读包的关键词里译法不同",
              "one Chinese term is translated in two ways in two packages' `terms`")
          .because(
              "词汇表由各包的关键词汇成；同一个词两种译法，读者会以为是两回事。",
              "The glossary is made of every package's terms; two words for one thing read like two"
                  + " things.")
          .example(
              """
              # one package: - **低保**：……   - **མཐའ་མའི་འཚོ་བ** ཞེས་པ་ནི……
              # another:     - **低保**：……   - **དམའ་ཚད་འཚོ་བ** ཞེས་པ་ནི……
              """,
              """
              # both:        - **低保**：……   - **མཐའ་མའི་འཚོ་བ** ཞེས་པ་ནི……
              """);

  @Override
  public List<Rule> rules() {
    return List.of(TERM_INCONSISTENT);
  }

  private record Known(String translation, String packageId) {}

  @Override
  public void check(Library library, LocalDate today, Diagnostics diagnostics) {
    List<Interpretation> byDate =
        library.interpretations().stream()
            .filter(one -> one.head().withdrawn().isEmpty())
            .sorted(
                Comparator.comparing((Interpretation one) -> one.head().published().value().start())
                    .thenComparing(Interpretation::id))
            .toList();
    Map<String, Known> known = new HashMap<>();
    for (Interpretation one : byDate) {
      List<Placed<String>> source = one.termNames(library.site().authoritative());
      List<Placed<String>> target = one.termNames(library.site().translation());
      // Terms are paired by their order; lists of two lengths cannot be.
      if (source.size() == target.size()) {
        for (int i = 0; i < source.size(); i++) {
          compare(one, source.get(i), target.get(i), known)
              .ifPresent(other -> report(other, diagnostics));
        }
      }
    }
  }

  private record Other(Placed<String> source, Placed<String> target, Known known) {}

  private static Optional<Other> compare(
      Interpretation one, Placed<String> source, Placed<String> target, Map<String, Known> known) {
    Known own = new Known(bare(target.value()), one.id());
    Known first = known.putIfAbsent(source.value().strip(), own);
    return Optional.ofNullable(first)
        .filter(other -> !other.translation().equals(own.translation()))
        .map(other -> new Other(source, target, other));
  }

  private static void report(Other other, Diagnostics diagnostics) {
    diagnostics.report(
        TERM_INCONSISTENT,
        other.target().place(),
        Message.of(
            "“{0}”在解读包“{1}”里译作“{2}”，这里译作“{3}”；请统一。",
            "{0} is “{2}” in the package {1} and “{3}” here; take one word.",
            other.source().value(),
            other.known().packageId(),
            other.known().translation(),
            bare(other.target().value())));
  }

  private static String bare(String name) {
    return name.strip().replaceFirst("[་༌།༎\\s]+$", "");
  }
}
