package org.jiedu.chart;

import java.util.List;
import java.util.Optional;
import org.jiedu.source.Kind;
import org.jiedu.source.Lists;
import org.jiedu.source.NodeReader;
import org.jiedu.source.Shape;

/**
 * What was read of a value that is there, so that what was refused is not taken for missing.
 *
 * @param value empty if the value was refused, which was reported
 */
record Attempt<T>(Optional<T> value) {

  static <T> Kind<Attempt<T>> of(Kind<T> kind) {
    return of(kind.shape(), kind);
  }

  /** Returns the kind of what a function reads, which looks like this. */
  static <T> Kind<Attempt<T>> of(Shape shape, NodeReader<T> reader) {
    return Kind.of(shape, (node, file) -> Optional.of(new Attempt<>(reader.read(node, file))));
  }

  /** Returns the kind of a list that keeps the place of each element that was refused. */
  static <T> Kind<Attempt<List<Attempt<T>>>> listOf(Kind<T> element) {
    return of(Lists.of(of(element)));
  }
}
