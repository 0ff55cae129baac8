package org.jiedu.library;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.source.Moment;

/**
 * What may be seen at a moment.
 *
 * @param moment the moment that is asked about
 * @param zone the zone in which days and moments of the content are meant
 * @param shown whom it is shown to
 */
record Visibility(ZonedDateTime moment, ZoneId zone, Shown shown) {

  /** A policy that is not public is shown to nobody: there is no text of it here. */
  boolean shows(Policy policy) {
    return policy.head().isPublic() && isTime(policy.head().published().value());
  }

  boolean shows(Interpretation interpretation) {
    return (shown.drafts() || !interpretation.head().isDraft())
        && isTime(interpretation.head().published().value());
  }

  private boolean isTime(Moment published) {
    return shown.future() || hasCome(published);
  }

  private boolean hasCome(Moment published) {
    return !published.in(zone).isAfter(moment);
  }
}
