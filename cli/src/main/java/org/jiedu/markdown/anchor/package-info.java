/** Gives blocks the name under which a link reaches them. */
@NullMarked
package org.jiedu.markdown.anchor;

import org.jspecify.annotations.NullMarked;
