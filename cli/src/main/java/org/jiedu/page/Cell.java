package org.jiedu.page;

/**
 * One language's part of a row of a text.
 *
 * @param lang the tag for HTML's {@code lang}
 * @param html the blocks; may be empty where the language has nothing here
 */
public record Cell(String lang, String html) {}
