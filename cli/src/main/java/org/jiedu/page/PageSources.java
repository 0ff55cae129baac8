package org.jiedu.page;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jiedu.chart.ChartReader;
import org.jiedu.content.BodyReader;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyHead.RelationKind;
import org.jiedu.content.Text;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.library.Library;
import org.jiedu.source.SourceReader;
import org.jiedu.workspace.Workspace;

/**
 * What pages are made from. Safe for use by several threads.
 *
 * @param library what readers may see
 * @param today the day that statuses are reckoned for, in the site's zone
 */
public record PageSources(
    Library library, LocalDate today, BodyReader bodies, ChartReader charts, ListIndex lists) {

  /** Returns the sources of a library; what is wrong in the files was reported before. */
  public static PageSources of(Library library, LocalDate today) {
    Diagnostics unasked = new Diagnostics();
    Workspace workspace = library.workspace();
    return new PageSources(
        library,
        today,
        new BodyReader(workspace, unasked),
        new ChartReader(new SourceReader(workspace.root(), unasked), workspace.site().languages()),
        new ListIndex(library));
  }

  /** Returns a page about to be made. */
  PageContext context(Edition edition, String address) {
    return new PageContext(this, edition, address);
  }

  /** Returns whether a policy has a page of its clauses and what explains them. */
  boolean hasCoverage(Policy policy) {
    return policy.head().withdrawn().isEmpty()
        && !library.set(policy).isEmpty()
        && policy.texts().stream().anyMatch(text -> !text.clauses().isEmpty());
  }

  /** Returns the policies that one replaces or amends and can be shown beside. */
  List<Policy> olderThan(Policy policy) {
    return Stream.of(RelationKind.REPLACES, RelationKind.AMENDS)
        .flatMap(kind -> library.related(policy, kind).stream())
        .filter(older -> isComparable(policy) && isComparable(older))
        .filter(older -> !older.id().equals(policy.id()))
        .distinct()
        .toList();
  }

  private boolean isComparable(Policy policy) {
    return policy.head().withdrawn().isEmpty()
        && policy.text(library.site().authoritative()).filter(Text::hasBody).isPresent();
  }
}
