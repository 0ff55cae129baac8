/** Runs the native Git, as the user has it, and understands what it answers. */
@NullMarked
package org.jiedu.git;

import org.jspecify.annotations.NullMarked;
