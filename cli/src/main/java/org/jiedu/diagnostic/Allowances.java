package org.jiedu.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Applies the allowances of all files to the findings.
 *
 * <p>An allowance excuses one finding of its rule on the line below the comment, or below the
 * comments that it stands among. What a file lacks is reported at 1:1, where no line is before: the
 * comments at the very top of the file excuse it.
 */
final class Allowances {
  private static final int FRONT_MATTER_START = 2;

  private final Map<Line, List<Allowance>> byLastLine = new HashMap<>();
  private final Set<Allowance> used = new HashSet<>();
  private final List<Allowance> all;

  private record Line(String file, int line) {}

  Allowances(Collection<Allowance> allowances) {
    this.all = List.copyOf(allowances);
    for (Allowance allowance : all) {
      Line line = new Line(allowance.place().file(), allowance.place().endLine());
      byLastLine.computeIfAbsent(line, x -> new ArrayList<>()).add(allowance);
    }
  }

  /**
   * Returns the findings that are not excused, then those of the allowances themselves.
   *
   * @param sorted findings in their order, of which the first of a rule on a line is excused
   */
  List<Diagnostic> apply(List<Diagnostic> sorted) {
    if (all.isEmpty()) {
      return sorted;
    }
    List<Diagnostic> left = new ArrayList<>();
    for (Diagnostic finding : sorted) {
      Optional<Allowance> allowance =
          finding.rule().isFixed() ? Optional.empty() : allowanceFor(finding);
      if (allowance.isPresent()) {
        used.add(allowance.get());
      } else {
        left.add(finding);
      }
    }
    for (Allowance allowance : all) {
      if (!used.contains(allowance)) {
        left.add(unused(allowance, sorted));
      } else if (allowance.reason().isEmpty()) {
        left.add(withoutReason(allowance));
      }
    }
    return left;
  }

  private Optional<Allowance> allowanceFor(Diagnostic finding) {
    return candidates(finding.place()).stream()
        .filter(allowance -> !used.contains(allowance))
        .filter(allowance -> allowance.rule().equals(finding.rule().id()))
        .findFirst();
  }

  private List<Allowance> candidates(Place place) {
    List<Allowance> candidates = new ArrayList<>();
    if (place.equals(Place.startOf(place.file()))) {
      int top = at(place.file(), 1).isEmpty() ? FRONT_MATTER_START : 1;
      for (int line = top; !at(place.file(), line).isEmpty(); line++) {
        candidates.addAll(at(place.file(), line));
      }
      return candidates;
    }
    int line = place.line() - 1;
    while (!at(place.file(), line).isEmpty()) {
      List<Allowance> found = at(place.file(), line);
      candidates.addAll(found);
      line = found.get(0).place().line() - 1;
    }
    return candidates;
  }

  private List<Allowance> at(String file, int line) {
    return byLastLine.getOrDefault(new Line(file, line), List.of());
  }

  private Diagnostic unused(Allowance allowance, List<Diagnostic> findings) {
    List<Diagnostic> below =
        findings.stream()
            .filter(finding -> candidates(finding.place()).contains(allowance))
            .toList();
    Message message =
        Message.of(
            "下一行没有“{0}”这条规则的问题，请删去这条豁免。",
            "There is no finding of {0} on the next line; delete this comment.", allowance.rule());
    if (below.stream().anyMatch(finding -> finding.rule().id().equals(allowance.rule()))) {
      message =
          Message.of(
              "规则“{0}”不能豁免，或者已经豁免了一处；请改正文，并删去这条豁免。",
              "{0} cannot be excused, or one finding of it is excused already; mend the text and"
                  + " delete this comment.",
              allowance.rule());
    } else if (!below.isEmpty()) {
      Set<String> ids =
          below.stream().map(finding -> finding.rule().id()).collect(Collectors.toSet());
      message = message.and(Nearest.didYouMean(allowance.rule(), ids));
    }
    return new Diagnostic(Allowance.ALLOW_UNUSED, Severity.WARNING, allowance.place(), message);
  }

  private static Diagnostic withoutReason(Allowance allowance) {
    return new Diagnostic(
        Allowance.ALLOW_WITHOUT_REASON,
        Severity.ERROR,
        allowance.place(),
        Message.of(
            "豁免“{0}”没有写明理由；请写成“jiedu-allow {0}: 理由”。",
            "This comment excuses {0} without a reason; write “jiedu-allow {0}: reason”.",
            allowance.rule()));
  }
}
