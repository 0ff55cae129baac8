/** Reads site.yaml, departments.yaml, calendar.yaml and the interface words into one value. */
@NullMarked
package org.jiedu.workspace;

import org.jspecify.annotations.NullMarked;
