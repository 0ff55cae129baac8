/**
 * Runs the stages in their order, and does nothing else.
 *
 * <ol>
 *   <li>workspace: {@code site/} into one value
 *   <li>content: every folder of {@code content/}, in parallel
 *   <li>library: everything joined
 *   <li>check: every rule; with an error nothing is written
 *   <li>page, template: a page at a time, in parallel
 *   <li>output: into a sibling folder, then one rename
 * </ol>
 */
@NullMarked
package org.jiedu.build;

import org.jspecify.annotations.NullMarked;
