/** Reads a folder of {@code content/} into a policy or an interpretation, with every place. */
@NullMarked
package org.jiedu.content;

import org.jspecify.annotations.NullMarked;
