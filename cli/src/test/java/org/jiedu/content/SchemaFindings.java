package org.jiedu.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jiedu.script.Language;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** What a validator that is not ours finds in a YAML file by one of our schemas. */
final class SchemaFindings {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LoadSettings YAML =
      LoadSettings.builder().setSchema(new CoreSchema()).build();

  private final JsonSchema schema;

  SchemaFindings(FileSchema schema, List<Language> languages) {
    this.schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
            .getSchema(
                schema.text(languages),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  /** Returns the places, {@code line:column} from 1, of everything that the schema refuses. */
  SortedSet<String> places(String yaml) {
    JsonNode value = JSON.valueToTree(new Load(YAML).loadFromString(yaml));
    Node root = new Compose(YAML).composeString(yaml).orElseThrow();
    SortedSet<String> places = new TreeSet<>();
    for (ValidationMessage message : schema.validate(value)) {
      places.add(place(message, root));
    }
    return places;
  }

  /** A key that may not be there is meant itself; what lacks a key is told at 1:1 of the file. */
  private static String place(ValidationMessage message, Node root) {
    Node node = root;
    for (int i = 0; i < message.getInstanceLocation().getNameCount(); i++) {
      node = child(node, message.getInstanceLocation().getName(i)).getValueNode();
    }
    if (message.getType().equals("additionalProperties")) {
      node = child(node, message.getProperty()).getKeyNode();
    }
    Mark mark = node.getStartMark().orElseThrow();
    return mark.getLine() + 1 + ":" + (mark.getColumn() + 1);
  }

  private static NodeTuple child(Node node, String name) {
    if (node instanceof SequenceNode list) {
      Node element = list.getValue().get(Integer.parseInt(name));
      return new NodeTuple(element, element);
    }
    return ((MappingNode) node)
        .getValue().stream()
            .filter(entry -> ((ScalarNode) entry.getKeyNode()).getValue().equals(name))
            .findFirst()
            .orElseThrow();
  }
}
