package org.jiedu.picture;

import org.jiedu.script.Language;

/** A text in a language. */
public record Wording(Language language, String text) {}
