package org.jiedu.page;

/**
 * A link with its words.
 *
 * @param href relative to the page, absolute where it leaves the site, empty where there is nowhere
 *     to go
 */
public record PageLink(Phrase label, String href) {}
