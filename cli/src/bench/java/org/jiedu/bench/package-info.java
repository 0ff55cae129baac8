/** Measures the rooms that draw, beside XChart for the same data; no part of the tool. */
@NullMarked
package org.jiedu.bench;

import org.jspecify.annotations.NullMarked;
