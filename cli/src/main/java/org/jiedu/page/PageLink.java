package org.jiedu.page;

/**
 * A link with its words.
 *
 * @param href relative to the page, or absolute where it leaves the site
 */
public record PageLink(Phrase label, String href) {}
