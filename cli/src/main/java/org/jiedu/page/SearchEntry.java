package org.jiedu.page;

import java.util.List;

/**
 * A page that can be found by its words, and what is said of it where it is found.
 *
 * @param path the file below the site's root
 * @param address of the page, below that of its language, such as {@code policies/x/}
 * @param facts the day, the departments, the form
 * @param number of a policy's document: one or none
 * @param past what there is to say of a page that no longer tells what holds: one word or none
 * @param filters what it can be chosen by, such as {@code forms/text} and {@code years/2026}
 */
public record SearchEntry(
    String path,
    String address,
    Text title,
    List<Text> facts,
    List<Text> number,
    List<Text> past,
    List<String> filters) {

  /** Copies the lists. */
  public SearchEntry {
    facts = List.copyOf(facts);
    number = List.copyOf(number);
    past = List.copyOf(past);
    filters = List.copyOf(filters);
  }
}
