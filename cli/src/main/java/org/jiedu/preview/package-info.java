/**
 * Shows an author the site while it is written: what is saved is seen.
 *
 * <ol>
 *   <li>{@link org.jiedu.preview.Watch}: which files were saved, once it is quiet for a moment
 *   <li>{@link org.jiedu.preview.Rebuild}: the site as it is now, or what is wrong; the one seam to
 *       the build
 *   <li>{@link org.jiedu.preview.LivePages}: what changed, told to every open page
 *   <li>{@link org.jiedu.preview.PreviewServer}: the files of the manifest, to this machine only
 * </ol>
 *
 * <p>Nothing of it is in the built pages: banners, findings and the script that reloads are put
 * into what is served.
 */
@NullMarked
package org.jiedu.preview;

import org.jspecify.annotations.NullMarked;
