package org.jiedu.markdown.link;

import org.jiedu.diagnostic.Place;

/**
 * A link or an image of a document.
 *
 * @param target where it leads
 * @param place the whole of it, brackets included
 * @param text what the reader sees, without marks; the text alternative of an image
 * @param isImage whether it is shown and not followed
 */
public record Link(LinkTarget target, Place place, String text, boolean isImage) {}
