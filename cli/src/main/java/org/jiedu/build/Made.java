package org.jiedu.build;

import java.util.List;
import java.util.Optional;
import org.jiedu.diagnostic.Findings;
import org.jiedu.output.Manifest;

/**
 * What one piece of a build's work made.
 *
 * @param files that it wrote
 * @param address of the page, if it is one that may be found
 * @param findings what it found wrong
 */
record Made(List<Manifest.Entry> files, Optional<String> address, Findings findings) {
  /** Copies the list. */
  Made {
    files = List.copyOf(files);
  }
}
