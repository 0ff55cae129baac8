package org.jiedu.page;

import java.util.List;

/**
 * A policy or an interpretation as an entry of a list.
 *
 * @param date the day of publication, {@code 2026-03-10}
 * @param department who issued or explained it
 * @param form an interpretation's form; empty for a policy
 * @param number a policy's document number; empty for an interpretation
 * @param interpretations how many packages explain a policy
 * @param isAwaited whether a policy still waits for an interpretation that it must have
 * @param isCurrent whether the page that lists the item is the item's own
 */
public record ListItem(
    Phrase title,
    String href,
    Phrase summary,
    String date,
    List<Phrase> department,
    List<Phrase> form,
    String number,
    int interpretations,
    boolean isAwaited,
    boolean isCurrent) {

  /** Copies the lists. */
  public ListItem {
    department = List.copyOf(department);
    form = List.copyOf(form);
  }
}
