package org.jiedu.page;

/**
 * A link to a list, with the number of its entries.
 *
 * @param isCurrent whether the page is that list
 */
public record CountedLink(Phrase label, String href, int count, boolean isCurrent) {}
