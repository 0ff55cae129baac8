package org.jiedu.source;

import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a value in YAML.
 *
 * @param <T> what it is read into
 */
@FunctionalInterface
public interface NodeReader<T> {

  /** Returns the value of a node, or empty after reporting what was expected. */
  Optional<T> read(Node node, YamlFile file);
}
