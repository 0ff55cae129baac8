package org.jiedu.source;

import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What may stand as a value in YAML.
 *
 * @param <T> what it is read into
 */
public interface Kind<T> extends NodeReader<T> {

  /** Returns what the values that are read look like, for editors. */
  Shape shape();

  /** Returns the kind of values of a shape that a function reads. */
  static <T> Kind<T> of(Shape shape, NodeReader<T> reader) {
    return new Kind<>() {
      @Override
      public Optional<T> read(Node node, YamlFile file) {
        return reader.read(node, file);
      }

      @Override
      public Shape shape() {
        return shape;
      }
    };
  }
}
