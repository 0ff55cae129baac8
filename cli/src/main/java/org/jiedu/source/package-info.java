/** Reads a text or YAML file, checks it, and knows the place of everything in it. */
@NullMarked
package org.jiedu.source;

import org.jspecify.annotations.NullMarked;
