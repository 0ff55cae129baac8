package org.jiedu.build;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.library.Library;
import org.jiedu.source.Moment;

/**
 * A policy or a package that a site shows though readers may not see it yet.
 *
 * @param name {@code policies/ID} or {@code interpretations/ID}
 * @param isDraft whether it is a draft
 * @param comes when it is to be published, where that is still to come
 */
public record Unseen(String name, boolean isDraft, Optional<Moment> comes) {

  /**
   * Returns what readers may not see yet of all that is shown, in a settled order.
   *
   * @param shown what a site shows
   * @param moment the moment of the site
   */
  static List<Unseen> in(Library shown, ZonedDateTime moment) {
    List<Unseen> unseen = new ArrayList<>();
    for (Policy policy : shown.policies()) {
      of("policies/" + policy.id(), false, comes(policy.head().published().value(), moment))
          .ifPresent(unseen::add);
    }
    for (Interpretation one : shown.interpretations()) {
      of(
              "interpretations/" + one.id(),
              one.head().isDraft(),
              comes(one.head().published().value(), moment))
          .ifPresent(unseen::add);
    }
    return List.copyOf(unseen);
  }

  private static Optional<Unseen> of(String name, boolean isDraft, Optional<Moment> comes) {
    return isDraft || comes.isPresent()
        ? Optional.of(new Unseen(name, isDraft, comes))
        : Optional.empty();
  }

  private static Optional<Moment> comes(Moment published, ZonedDateTime moment) {
    return published.in(moment.getZone()).isAfter(moment)
        ? Optional.of(published)
        : Optional.empty();
  }
}
