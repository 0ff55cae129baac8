package org.jiedu.workspace;

import java.util.Optional;
import org.jiedu.source.Key;
import org.jiedu.source.NodeReader;
import org.jiedu.source.YamlFile;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads one key of a mapping and passes over the others, which are read later. */
record OnlyKey<T>(Key<T> key) implements NodeReader<T> {

  @Override
  public Optional<T> read(Node node, YamlFile file) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        if (entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key.name())) {
          return key.kind().read(entry.getValueNode(), file);
        }
      }
    }
    return Optional.empty();
  }
}
