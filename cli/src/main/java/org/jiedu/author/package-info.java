/** Edits an author's own files: what a review or a finished translation writes into them. */
@NullMarked
package org.jiedu.author;

import org.jspecify.annotations.NullMarked;
