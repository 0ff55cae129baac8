package org.jiedu.chart;

import java.math.BigDecimal;
import java.util.Optional;
import org.jiedu.diagnostic.Place;

/**
 * The place of a number in a chart's data.
 *
 * @param number empty if what stands there was refused; it still counts for the row's length
 */
record ChartCell(Optional<BigDecimal> number, Place place) {}
