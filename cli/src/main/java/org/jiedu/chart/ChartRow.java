package org.jiedu.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiedu.source.LocalText;
import org.jiedu.source.Placed;

/** One row of a chart's data. */
public sealed interface ChartRow {

  /** A label with a number for each series. */
  record Values(LocalText label, List<Placed<BigDecimal>> values) implements ChartRow {
    /** Copies the list. */
    public Values {
      values = List.copyOf(values);
    }
  }

  /** A large figure with what it counts. */
  record Figure(String value, Optional<LocalText> unit, LocalText label) implements ChartRow {}

  /** What happens on a day. */
  record Event(LocalDate when, LocalText label, Optional<LocalText> note) implements ChartRow {}

  /** One step of several. */
  record Step(LocalText label, Optional<LocalText> note) implements ChartRow {}

  /** What was and what is. */
  record Change(LocalText aspect, LocalText before, LocalText after) implements ChartRow {}
}
