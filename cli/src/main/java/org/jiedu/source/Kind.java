package org.jiedu.source;

import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What may stand as a value in YAML.
 *
 * @param <T> what it is read into
 */
public interface Kind<T> {

  /** Returns the value of a node, or empty after reporting what was expected. */
  Optional<T> read(Node node, YamlFile file);
}
