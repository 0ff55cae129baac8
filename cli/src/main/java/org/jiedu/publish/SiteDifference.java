package org.jiedu.publish;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiedu.publish.FileChange.Content;
import org.jiedu.publish.FileChange.Kind;

/**
 * How a site differs from the one that a branch holds.
 *
 * @param isFirst whether the branch is not there yet
 * @param files every file that is not as it was, by path
 */
public record SiteDifference(boolean isFirst, List<FileChange> files) {
  /** Copies the list. */
  public SiteDifference {
    files = List.copyOf(files);
  }

  /** Returns whether the branch holds this very site. */
  public boolean isNone() {
    return !isFirst && files.isEmpty();
  }

  /** Returns the pages among the files, by path. */
  public List<FileChange> pages() {
    return files.stream().filter(FileChange::isPage).toList();
  }

  /** Returns how many pages something became of. */
  public long pages(Kind kind) {
    return files.stream().filter(file -> file.isPage() && file.kind() == kind).count();
  }

  /** Returns how many files that are no pages something became of. */
  public long others(Kind kind) {
    return files.stream().filter(file -> !file.isPage() && file.kind() == kind).count();
  }

  /** Returns what became of each package, by id. */
  public SortedMap<String, Kind> packages() {
    return contents(false);
  }

  /** Returns what became of each policy, by id. */
  public SortedMap<String, Kind> policies() {
    return contents(true);
  }

  private SortedMap<String, Kind> contents(boolean isPolicy) {
    SortedMap<String, Set<Kind>> found = new TreeMap<>();
    for (FileChange file : files) {
      file.content()
          .filter(content -> content.isPolicy() == isPolicy)
          .map(Content::id)
          .ifPresent(
              id -> found.computeIfAbsent(id, x -> EnumSet.noneOf(Kind.class)).add(file.kind()));
    }
    SortedMap<String, Kind> contents = new TreeMap<>();
    // Whose files are all new is new itself.
    found.forEach(
        (id, kinds) ->
            contents.put(id, kinds.size() == 1 ? kinds.iterator().next() : Kind.CHANGED));
    return contents;
  }
}
