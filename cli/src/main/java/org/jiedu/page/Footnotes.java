package org.jiedu.page;

/**
 * The footnotes of a text in one language.
 *
 * @param html an ordered list
 */
public record Footnotes(String lang, String html) {}
