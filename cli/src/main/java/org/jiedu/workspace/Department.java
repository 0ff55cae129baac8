package org.jiedu.workspace;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiedu.source.LocalText;
import org.jiedu.source.Placed;

/**
 * A department of the register.
 *
 * @param isSuperior whether it stands above this portal; its documents are explained locally
 * @param code 机关代字 of its document numbers
 * @param heads those who led it, in the order of the file
 * @param until the day from which it is no more (机构改革)
 * @param successor the department that took over
 */
public record Department(
    Placed<String> id,
    LocalText name,
    DepartmentKind kind,
    boolean isSuperior,
    Optional<Placed<String>> parent,
    Optional<String> code,
    Optional<String> phone,
    List<Head> heads,
    Optional<LocalDate> until,
    Optional<Placed<String>> successor) {

  /**
   * A department's head: first interpreter and responsible for what it publishes.
   *
   * @param from the first day in office
   */
  public record Head(LocalText name, LocalText post, LocalDate from) {}

  /** Copies the list. */
  public Department {
    heads = List.copyOf(heads);
  }

  /**
   * Returns whether others draft what it issues: it is this portal's government or general office.
   */
  public boolean issuesForDrafters() {
    return !isSuperior
        && (kind == DepartmentKind.GOVERNMENT || kind == DepartmentKind.GENERAL_OFFICE);
  }

  /** Returns who was in office on a day: the last who had begun by then. */
  public Optional<Head> headOn(LocalDate day) {
    return heads.stream()
        .filter(head -> !head.from().isAfter(day))
        .max(java.util.Comparator.comparing(Head::from));
  }
}
