/** Values as bytes and back, for what outlives a process: records, and what they are made of. */
@NullMarked
package org.jiedu.codec;

import org.jspecify.annotations.NullMarked;
