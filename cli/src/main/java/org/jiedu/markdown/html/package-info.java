/** Writes Markdown nodes as safe, accessible HTML, a block at a time. */
@NullMarked
package org.jiedu.markdown.html;

import org.jspecify.annotations.NullMarked;
