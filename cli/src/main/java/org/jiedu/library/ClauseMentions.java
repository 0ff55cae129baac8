package org.jiedu.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiedu.content.ClauseMention;
import org.jiedu.content.Interpretation;
import org.jiedu.source.Placed;

/**
 * Which sections of which interpretations lead to the clauses of one policy.
 *
 * @param byAnchor mentions by the clause's anchor, in the order of the packages' ids and texts
 */
public record ClauseMentions(Map<String, List<Mention>> byAnchor) {

  static final ClauseMentions NONE = new ClauseMentions(Map.of());

  /**
   * A section that leads to a clause, in whichever language.
   *
   * @param section the section's anchor; empty for the text before the first section
   */
  public record Mention(Interpretation interpretation, String section) {

    /** By the package's id: to hash all that is known of it takes longer than to read it. */
    @Override
    public int hashCode() {
      return Objects.hash(interpretation.id(), section);
    }
  }

  /** Copies the map. */
  public ClauseMentions {
    byAnchor = Map.copyOf(byAnchor);
  }

  /** Returns the mentions of a clause, each section of a package once. */
  public List<Mention> of(String anchor) {
    return byAnchor.getOrDefault(anchor, List.of());
  }

  static Map<String, ClauseMentions> byPolicy(Iterable<Interpretation> interpretations) {
    Map<String, Map<String, List<Mention>>> found = new HashMap<>();
    for (Interpretation interpretation : interpretations) {
      for (ClauseMention mention : interpretation.mentions()) {
        policyOf(interpretation, mention.policyId())
            .ifPresent(
                policy ->
                    addOnce(
                        new Mention(interpretation, mention.section()),
                        found
                            .computeIfAbsent(policy, x -> new HashMap<>())
                            .computeIfAbsent(mention.anchor(), x -> new ArrayList<>())));
      }
    }
    Map<String, ClauseMentions> mentions = new HashMap<>();
    found.forEach((policy, clauses) -> mentions.put(policy, new ClauseMentions(clauses)));
    return mentions;
  }

  /** What a package mentions stands at the end of the list as long as that package is read. */
  private static void addOnce(Mention mention, List<Mention> all) {
    for (int i = all.size() - 1;
        i >= 0 && all.get(i).interpretation().id().equals(mention.interpretation().id());
        i--) {
      if (all.get(i).section().equals(mention.section())) {
        return;
      }
    }
    all.add(mention);
  }

  private static Optional<String> policyOf(Interpretation interpretation, String named) {
    return named.isEmpty()
        ? interpretation.head().policies().stream().map(Placed::value).findFirst()
        : Optional.of(named);
  }
}
