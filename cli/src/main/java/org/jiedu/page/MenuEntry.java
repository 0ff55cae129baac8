package org.jiedu.page;

/**
 * A main entry of the portal.
 *
 * @param href relative to the page
 * @param current what {@code aria-current} says of it: {@code page} where it is the page, {@code
 *     true} where the page lies below it, else empty
 */
public record MenuEntry(Phrase label, String href, String current) {}
