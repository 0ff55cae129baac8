package org.jiedu.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiedu.content.Interpretation;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.Library;
import org.jiedu.source.Placed;

/** Sees to it that an old address leads to one package. */
final class FormerIdCheck implements Check {
  // Told of with all other values that cannot be.
  static final Rule VALUE_INVALID = Rule.error("yaml-value-invalid");

  @Override
  public List<Rule> rules() {
    return List.of();
  }

  @Override
  public void check(Library library, LocalDate today, Diagnostics diagnostics) {
    Map<String, List<Claim>> claims = new TreeMap<>();
    for (Interpretation interpretation : library.interpretations()) {
      for (Placed<String> former : interpretation.head().formerly()) {
        claims
            .computeIfAbsent(former.value(), id -> new ArrayList<>())
            .add(new Claim(interpretation.id(), former));
      }
    }
    claims.values().stream()
        .filter(rivals -> rivals.size() > 1)
        .forEach(rivals -> report(rivals, diagnostics));
  }

  /** A package says that an id was its own. */
  private record Claim(String owner, Placed<String> former) {}

  private static void report(List<Claim> rivals, Diagnostics diagnostics) {
    for (int i = 0; i < rivals.size(); i++) {
      Claim claim = rivals.get(i);
      Claim other = rivals.get(i == 0 ? 1 : 0);
      diagnostics.report(
          VALUE_INVALID,
          claim.former().place(),
          Message.of(
              "“{0}”在“{1}”的 formerly 里也有；一个旧网址只能转到一份解读，请只留一处。",
              "“{0}” stands in formerly of “{1}” as well; an old address leads to one package: keep"
                  + " it in one place.",
              claim.former().value(),
              other.owner()));
    }
  }
}
