/** Divides an interpretation into its sections, by their names in its language. */
@NullMarked
package org.jiedu.markdown.section;

import org.jspecify.annotations.NullMarked;
