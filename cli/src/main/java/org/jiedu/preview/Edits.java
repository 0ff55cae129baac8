package org.jiedu.preview;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What may have changed in a workspace since it was last looked at.
 *
 * @param files relative to the workspace, with {@code /}, sorted; those that are gone too, and
 *     folders that came or went
 * @param isAnything whether any other file may have changed as well: nobody knows
 */
public record Edits(SortedSet<String> files, boolean isAnything) {

  /** Nothing has changed. */
  public static final Edits NONE = new Edits(new TreeSet<>(), false);

  /** Anything may have changed. */
  public static final Edits ANYTHING = new Edits(new TreeSet<>(), true);

  /** Copies the files. */
  public Edits {
    files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
  }

  /** Returns the edits of these files. */
  public static Edits of(Collection<String> files) {
    return new Edits(new TreeSet<>(files), false);
  }

  /** Returns these edits and others. */
  public Edits and(Edits others) {
    SortedSet<String> all = new TreeSet<>(files);
    all.addAll(others.files);
    return new Edits(all, isAnything || others.isAnything);
  }

  /** Returns whether all is as it was. */
  public boolean isNone() {
    return files.isEmpty() && !isAnything;
  }
}
