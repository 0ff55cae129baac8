package org.jiedu.source;

import org.jiedu.diagnostic.Place;
import org.jiedu.script.Language;

/**
 * A text in YAML that lacks one of the site's languages.
 *
 * @param place the mapping of languages to texts
 * @param language the language that is not there
 */
public record Untranslated(Place place, Language language) {}
