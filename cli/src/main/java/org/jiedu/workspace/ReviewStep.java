package org.jiedu.workspace;

import org.jiedu.source.LocalText;
import org.jiedu.source.Placed;

/**
 * A review that content needs before it is published.
 *
 * @param isBinding whether a later edit voids it
 * @param covers {@code all}, or the tag of the one language that it covers
 * @param coversPolicies whether policies need it too
 */
public record ReviewStep(
    Placed<String> id,
    LocalText name,
    boolean isBinding,
    Placed<String> covers,
    boolean coversPolicies) {}
