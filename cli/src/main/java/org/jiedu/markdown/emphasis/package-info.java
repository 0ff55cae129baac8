/**
 * Reads bold and emphasis as CommonMark does, and also beside Han, Tibetan and full-width marks.
 */
@NullMarked
package org.jiedu.markdown.emphasis;

import org.jspecify.annotations.NullMarked;
