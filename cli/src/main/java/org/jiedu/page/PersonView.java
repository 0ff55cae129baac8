package org.jiedu.page;

/** A person with a post. */
public record PersonView(Phrase name, Phrase post) {}
