/** Notes what a piece of work looks at, so that it is done again only when that has changed. */
@NullMarked
package org.jiedu.trace;

import org.jspecify.annotations.NullMarked;
