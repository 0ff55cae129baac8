/** Knows of HTTP what every server of files needs: what a file is, and which part is asked for. */
@NullMarked
package org.jiedu.http;

import org.jspecify.annotations.NullMarked;
