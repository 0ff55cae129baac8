/** Knows Han and Tibetan: numbers, ordinals, statistics, collation. */
@NullMarked
package org.jiedu.script;

import org.jspecify.annotations.NullMarked;
