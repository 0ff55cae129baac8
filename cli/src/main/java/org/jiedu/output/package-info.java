/**
 * Writes files into the site folder, whole or not at all, and keeps the manifest.
 *
 * <ol>
 *   <li>{@link org.jiedu.output.SiteLock}: one build at a time.
 *   <li>{@link org.jiedu.output.SiteWriter}: every file that changed into a folder beside the site.
 *   <li>At the commit: what did not change is taken over by hard link, the old site goes aside, the
 *       new one takes its place, the {@link org.jiedu.output.Manifest} is written.
 * </ol>
 */
@NullMarked
package org.jiedu.output;

import org.jspecify.annotations.NullMarked;
