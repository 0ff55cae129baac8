/**
 * Puts shapes and lines of text on a sheet, and writes it as SVG or PNG.
 *
 * <ol>
 *   <li>A {@link org.jiedu.picture.Drawing} is filled: every line of text has its place, in the
 *       font that it is measured in.
 *   <li>{@link org.jiedu.picture.PageSvg} writes it into a page: real text, colours by class.
 *   <li>{@link org.jiedu.picture.OutlinedSvg} writes it as a file of its own: glyphs as outlines.
 *   <li>{@link org.jiedu.picture.Png} paints it by Batik, with a text painter that shapes Tibetan.
 * </ol>
 */
@NullMarked
package org.jiedu.picture;

import org.jspecify.annotations.NullMarked;
