package org.jiedu.publish;

import java.nio.file.Path;
import org.jiedu.output.Manifest;

/**
 * A built site.
 *
 * @param folder where it lies
 * @param manifest every file of it
 */
public record SiteFiles(Path folder, Manifest manifest) {}
