/** Reads charts from YAML and CSV and draws them. */
@NullMarked
package org.jiedu.chart;

import org.jspecify.annotations.NullMarked;
