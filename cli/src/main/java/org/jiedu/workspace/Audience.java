package org.jiedu.workspace;

import org.jiedu.source.LocalText;
import org.jiedu.source.Placed;

/** A group of readers that packages are written for (分众). */
public record Audience(Placed<String> id, LocalText name) {}
