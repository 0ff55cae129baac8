package org.jiedu.page;

import java.util.List;

/**
 * Whom a reader can ask.
 *
 * @param office the office; empty where the department's own telephone is meant
 * @param area for which area it answers; empty where for all
 * @param phone as shown; empty where there is none
 * @param tel the number for {@code tel:}, digits only
 * @param email empty where there is none
 * @param hours empty where not given
 * @param speaks the languages spoken, by their own names
 */
public record ContactView(
    List<Phrase> office,
    List<Phrase> area,
    String phone,
    String tel,
    String email,
    String hours,
    List<Text> speaks) {}
