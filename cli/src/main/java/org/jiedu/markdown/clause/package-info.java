/** Recognises the numbering of policies and gives every numbered place its anchor. */
@NullMarked
package org.jiedu.markdown.clause;

import org.jspecify.annotations.NullMarked;
