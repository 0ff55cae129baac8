package org.jiedu.content;

import java.time.LocalDate;
import java.util.Optional;
import org.jiedu.source.Fields;
import org.jiedu.source.Format;
import org.jiedu.source.Key;
import org.jiedu.source.Kinds;
import org.jiedu.source.Placed;

/**
 * The record of a review, as {@code jiedu review} writes it.
 *
 * @param digest {@code sha256:…} of what was reviewed
 */
public record Review(
    Placed<String> step,
    Placed<String> by,
    Placed<LocalDate> on,
    Optional<Placed<String>> reference,
    Placed<String> digest) {
  private static final Key<Placed<String>> STEP = Key.required("step", Kinds.ID);
  private static final Key<Placed<String>> BY = Key.required("by", Kinds.TEXT);
  private static final Key<Placed<LocalDate>> ON = Key.required("on", Kinds.DAY);
  private static final Key<Placed<String>> REFERENCE = Key.optional("reference", Kinds.TEXT);
  private static final Key<Placed<String>> DIGEST = Key.required("digest", Kinds.TEXT);

  static final Format<Review> FORMAT = Format.of(Review::of, STEP, BY, ON, REFERENCE, DIGEST);

  private static Review of(Fields fields) {
    return new Review(
        fields.get(STEP),
        fields.get(BY),
        fields.get(ON),
        fields.find(REFERENCE),
        fields.get(DIGEST));
  }
}
