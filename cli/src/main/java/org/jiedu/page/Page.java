package org.jiedu.page;

import java.util.Optional;

/**
 * A page to be rendered.
 *
 * @param path the file below the site's root, such as {@code zh/interpretations/x/index.html}
 * @param template the template's name, such as {@code interpretation}
 * @param view what the template may see, under the name {@code page}
 */
public record Page(String path, String template, PageView view) {

  /** Returns the page's whole address, unless search engines shall pass over it. */
  public Optional<String> indexedAddress() {
    return view.frame().isNoindex() ? Optional.empty() : Optional.of(view.frame().canonical());
  }
}
