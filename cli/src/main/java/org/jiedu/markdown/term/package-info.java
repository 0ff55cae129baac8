/** Finds the terms that an interpretation defines. */
@NullMarked
package org.jiedu.markdown.term;

import org.jspecify.annotations.NullMarked;
