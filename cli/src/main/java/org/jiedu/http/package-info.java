/**
 * Knows of HTTP what every server of files needs: what a file is, which part is asked for, what
 * makes it smaller on its way, and what a browser may do with it.
 */
@NullMarked
package org.jiedu.http;

import org.jspecify.annotations.NullMarked;
