/** Reads what an author's links, images and document numbers point to. */
@NullMarked
package org.jiedu.markdown.link;

import org.jspecify.annotations.NullMarked;
