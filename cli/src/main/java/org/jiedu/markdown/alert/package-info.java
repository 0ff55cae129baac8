/** Reads quotes that begin with {@code [!NOTE]} and the like as alerts. */
@NullMarked
package org.jiedu.markdown.alert;

import org.jspecify.annotations.NullMarked;
