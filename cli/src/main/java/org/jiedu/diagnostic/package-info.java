/** Says what is wrong and where: places, rules, messages, and the collection of findings. */
@NullMarked
package org.jiedu.diagnostic;

import org.jspecify.annotations.NullMarked;
