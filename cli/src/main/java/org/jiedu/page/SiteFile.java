package org.jiedu.page;

import java.nio.file.Path;

/**
 * A file of the site that is a copy of one of the workspace: an attachment, picture or medium.
 *
 * @param path below the site's root, with {@code /}
 * @param source the file to copy
 */
public record SiteFile(String path, Path source) {}
