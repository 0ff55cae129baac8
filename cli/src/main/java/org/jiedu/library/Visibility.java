package org.jiedu.library;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.source.Moment;

/**
 * What a reader may see at a moment.
 *
 * @param moment the moment that is asked about
 * @param zone the zone in which days and moments of the content are meant
 */
record Visibility(ZonedDateTime moment, ZoneId zone) {

  boolean shows(Policy policy) {
    return policy.head().isPublic() && hasCome(policy.head().published().value());
  }

  boolean shows(Interpretation interpretation) {
    return !interpretation.head().isDraft() && hasCome(interpretation.head().published().value());
  }

  private boolean hasCome(Moment published) {
    return !published.in(zone).isAfter(moment);
  }
}
