package org.jiedu.markdown.html;

import org.jiedu.markdown.link.KnownNumbers;
import org.jiedu.script.Language;

/**
 * What a page decides about the HTML of a text.
 *
 * @param language the language of the text, which the element around it declares
 * @param anchorSuffix what every id and every link within the page ends in: {@code -zh} and {@code
 *     -bo} on the bilingual page, else empty
 * @param links the addresses of what is linked to
 * @param embeds writes charts, pictures and media
 * @param numbers the document numbers that link by themselves
 * @param words the words of the interface
 */
public record HtmlSettings(
    Language language,
    String anchorSuffix,
    LinkResolver links,
    EmbedWriter embeds,
    KnownNumbers numbers,
    HtmlWords words) {}
