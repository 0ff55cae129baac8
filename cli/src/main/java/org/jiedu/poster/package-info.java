/** Lays out and draws the one picture of a package (一图读懂) and the cards that stand for links. */
@NullMarked
package org.jiedu.poster;

import org.jspecify.annotations.NullMarked;
