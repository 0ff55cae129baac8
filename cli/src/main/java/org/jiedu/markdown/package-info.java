/**
 * Reads Markdown as this field writes it, and writes it as HTML.
 *
 * <p>Each construct of our own has a sub-package: {@code emphasis}, {@code alert}, {@code anchor},
 * {@code section}, {@code clause}, {@code link}, {@code term}, {@code chart}.
 */
@NullMarked
package org.jiedu.markdown;

import org.jspecify.annotations.NullMarked;
