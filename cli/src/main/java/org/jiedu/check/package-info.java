/** Holds a library to the rules, one class a family of rules. */
@NullMarked
package org.jiedu.check;

import org.jspecify.annotations.NullMarked;
