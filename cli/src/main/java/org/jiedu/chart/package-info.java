/** Reads a chart's YAML and CSV and tells its data as a table. */
@NullMarked
package org.jiedu.chart;

import org.jspecify.annotations.NullMarked;
