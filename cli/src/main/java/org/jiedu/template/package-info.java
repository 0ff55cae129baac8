/**
 * Turns a page into HTML by Pebble.
 *
 * <p>A template sees one variable, {@code page}, and through it records only. Beside Pebble's own
 * it has the functions {@code word}, {@code label} and {@code asset} and the filters {@code phrase}
 * and {@code authoritative}. A macro takes the page as its first argument, named {@code page},
 * because these functions ask it for its languages and its depth.
 */
@NullMarked
package org.jiedu.template;

import org.jspecify.annotations.NullMarked;
