/** Runs the native Git, as the user has it, and puts the files of a commit onto the disk. */
@NullMarked
package org.jiedu.git;

import org.jspecify.annotations.NullMarked;
