/** Tells the charts, pictures and media that a text shows from one another. */
@NullMarked
package org.jiedu.markdown.chart;

import org.jspecify.annotations.NullMarked;
