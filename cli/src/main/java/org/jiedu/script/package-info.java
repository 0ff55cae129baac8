/**
 * Knows Han and Tibetan: numbers, ordinals, statistics, collation; breaks, shapes and measures
 * lines.
 */
@NullMarked
package org.jiedu.script;

import org.jspecify.annotations.NullMarked;
