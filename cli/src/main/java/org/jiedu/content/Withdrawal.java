package org.jiedu.content;

import java.time.LocalDate;
import org.jiedu.source.Fields;
import org.jiedu.source.Format;
import org.jiedu.source.Key;
import org.jiedu.source.Kinds;
import org.jiedu.source.LocalText;
import org.jiedu.source.Placed;

/**
 * A text that was taken back: its address stays with this notice, the text goes.
 *
 * @param on the day
 */
public record Withdrawal(Placed<LocalDate> on, LocalText reason) {
  private static final Key<Placed<LocalDate>> ON = Key.required("on", Kinds.DAY);
  private static final Key<LocalText> REASON = Key.required("reason", Kinds.LOCAL_TEXT);

  static final Format<Withdrawal> FORMAT = Format.of(Withdrawal::of, ON, REASON);

  private static Withdrawal of(Fields fields) {
    return new Withdrawal(fields.get(ON), fields.get(REASON));
  }
}
