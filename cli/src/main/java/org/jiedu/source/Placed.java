package org.jiedu.source;

import org.jiedu.diagnostic.Place;

/** A value that knows where it was read. */
public record Placed<T>(T value, Place place) {}
