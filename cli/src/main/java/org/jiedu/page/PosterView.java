package org.jiedu.page;

/**
 * How a page shows the poster of its package: as a picture, and in words.
 *
 * @param poster what the picture says
 * @param png the picture as pixels, relative to the page
 * @param svg the picture as outlines, relative to the page
 */
public record PosterView(Poster poster, String png, String svg) {}
