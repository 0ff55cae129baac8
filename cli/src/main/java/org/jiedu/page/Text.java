package org.jiedu.page;

/**
 * A text with its language.
 *
 * @param text plain text
 * @param lang the tag for HTML's {@code lang}
 */
public record Text(String text, String lang) {}
