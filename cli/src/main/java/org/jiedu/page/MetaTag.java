package org.jiedu.page;

/**
 * A page tag of the standard for government sites.
 *
 * @param name in its exact case, such as {@code SiteName}
 */
public record MetaTag(String name, String content) {}
