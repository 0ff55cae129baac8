package org.jiedu.page;

/**
 * The page in another choice of languages.
 *
 * @param name its name in that language: 中文, བོད་ཡིག, or for both 对照
 * @param lang the tag for HTML's {@code lang} of the name
 * @param hreflang the tag for {@code hreflang}, {@code x-default} for the bilingual page
 * @param href relative to the page
 * @param absolute the whole address
 */
public record Alternate(
    String name, String lang, String hreflang, String href, String absolute, boolean isCurrent) {}
