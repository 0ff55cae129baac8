package org.jiedu.page;

/**
 * A short answer under a name of the interface: an essential, a date, a waived section.
 *
 * @param name the interface word's or section's text
 * @param key which it is, kebab-case, for the style: {@code who}, {@code amount} …
 */
public record Fact(String key, Phrase name, Phrase value) {}
