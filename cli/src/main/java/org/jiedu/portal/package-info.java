/** The receiving side: a push is checked, built, deployed, rolled back and audited. */
@NullMarked
package org.jiedu.portal;

import org.jspecify.annotations.NullMarked;
