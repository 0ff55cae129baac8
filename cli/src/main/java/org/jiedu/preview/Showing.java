package org.jiedu.preview;

import java.util.Optional;

/**
 * What the preview shows now.
 *
 * @param site the last good one; empty where there was none yet
 * @param version its version, as open pages tell it
 */
record Showing(Optional<Rebuild.Site> site, Banners banners, String version) {}
