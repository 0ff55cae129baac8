package org.jiedu.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * What a YAML text says, whatever the order of its keys, its quotes, comments and line breaks.
 *
 * @param text the same for two texts that say the same, another for two that do not
 * @param values every value, in the order of {@code text}
 */
public record CanonicalYaml(String text, List<String> values) {

  /**
   * Returns the form of a text. A text that is no YAML stands for itself.
   *
   * @param yaml the text of a file, or its front matter
   * @param unheededAtTop keys of the outermost mapping that do not count
   * @param unheeded keys that do not count anywhere
   */
  public static CanonicalYaml of(String yaml, Set<String> unheededAtTop, Set<String> unheeded) {
    Optional<Node> root;
    try {
      root = new Compose(LoadSettings.builder().build()).composeString(yaml);
    } catch (YamlEngineException e) {
      return new CanonicalYaml(yaml, List.of());
    }
    StringBuilder text = new StringBuilder();
    List<String> values = new ArrayList<>();
    root.ifPresent(node -> new Writer(unheeded, text, values).write(node, unheededAtTop));
    return new CanonicalYaml(text.toString(), List.copyOf(values));
  }

  private record Writer(Set<String> unheeded, StringBuilder text, List<String> values) {

    // Nesting is limited where the file is read; a file that was refused there has no reader.
    void write(Node node, Set<String> unheededHere) {
      if (node instanceof MappingNode mapping) {
        Map<String, Node> entries = new TreeMap<>();
        for (NodeTuple entry : mapping.getValue()) {
          if (entry.getKeyNode() instanceof ScalarNode key) {
            entries.put(key.getValue(), entry.getValueNode());
          }
        }
        entries.keySet().removeAll(unheededHere);
        entries.keySet().removeAll(unheeded);
        text.append('{');
        entries.forEach(
            (key, value) -> {
              append(key);
              write(value, Set.of());
            });
        text.append('}');
      } else if (node instanceof SequenceNode sequence) {
        text.append('[');
        sequence.getValue().forEach(element -> write(element, Set.of()));
        text.append(']');
      } else if (node instanceof ScalarNode scalar) {
        append(scalar.getValue());
        values.add(scalar.getValue());
      }
    }

    /** With its length, so that no value can look like two. */
    private void append(String value) {
      text.append(value.length()).append(':').append(value);
    }
  }
}
