package org.jiedu.page;

/**
 * A page to be rendered.
 *
 * @param path the file below the site's root, such as {@code zh/interpretations/x/index.html}
 * @param template the template's name, such as {@code interpretation}
 * @param view what the template may see, under the name {@code page}
 */
public record Page(String path, String template, Record view) {}
