package org.jiedu.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Puts values under one key of a YAML text and leaves every other character as it was: comments,
 * order, quotes and line ends.
 *
 * @param text the YAML text
 */
public record YamlEdit(String text) {
  private static final Pattern PLAIN =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{Nd}][\\p{L}\\p{M}\\p{N}〔〕（）《》·、。：/._\\-]*(?::[\\p{L}\\p{Nd}.]+)?");

  /** Says that a text cannot be edited without changing more than was asked. */
  public static final class NotEditableException extends Exception {
    private static final long serialVersionUID = 1;

    NotEditableException(String reason) {
      super(reason);
    }
  }

  /** Returns whether the outermost mapping has a key. */
  public boolean has(String key) throws NotEditableException {
    return find(key).isPresent();
  }

  /**
   * Returns the text with one more element in the list under a key of the outermost mapping; the
   * list is made where it is missing.
   *
   * @param element in flow style, on one line
   */
  public String append(String key, String element) throws NotEditableException {
    Optional<Node> list = find(key);
    String edited;
    if (list.isEmpty()) {
      edited = withNewKey(key, "  - " + element);
    } else if (list.get() instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
      Node last = sequence.getValue().get(sequence.getValue().size() - 1);
      edited =
          isFlow(sequence)
              ? insert(end(last), ", " + element)
              : insertLine(contentEnd(last), " ".repeat(column(sequence)) + "- " + element);
    } else {
      edited = inPlaceOfNothing(list.get(), "  - " + element);
    }
    return checked(key, edited);
  }

  /**
   * Returns the text with values set in the mapping under a key of the outermost mapping; the
   * mapping is made where it is missing.
   *
   * @param values plain values by their keys, in the order in which new ones are added
   */
  public String set(String key, Map<String, String> values) throws NotEditableException {
    String edited = text;
    for (Map.Entry<String, String> entry : values.entrySet()) {
      edited = new YamlEdit(edited).setOne(key, entry.getKey(), entry.getValue());
    }
    return checked(key, edited);
  }

  private String setOne(String key, String name, String value) throws NotEditableException {
    Optional<Node> found = find(key);
    String entry = name + ": " + value;
    if (found.isEmpty()) {
      return withNewKey(key, "  " + entry);
    }
    if (!(found.get() instanceof MappingNode mapping) || mapping.getValue().isEmpty()) {
      return inPlaceOfNothing(found.get(), "  " + entry);
    }
    Optional<Node> old = value(mapping, name);
    if (old.isPresent()) {
      return text.substring(0, start(old.get())) + value + text.substring(end(old.get()));
    }
    Node last = mapping.getValue().get(mapping.getValue().size() - 1).getValueNode();
    return isFlow(mapping)
        ? insert(end(last), ", " + entry)
        : insertLine(contentEnd(last), " ".repeat(column(mapping)) + entry);
  }

  /** Returns a value as YAML's flow style takes it: in quotes where it could mean anything else. */
  public static String scalar(String value) {
    boolean isPlain =
        PLAIN.matcher(value).matches()
            && !value.matches("(?i)(?:true|false|null|yes|no|[-+.0-9][-+.0-9eExXoO_]*)");
    return isPlain
        ? value
        : '"'
            + value.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\p{Cc}]+", " ")
            + '"';
  }

  /** Whatever else the text says must be as it was. */
  private String checked(String key, String edited) throws NotEditableException {
    Set<String> own = Set.of(key);
    CanonicalYaml before = CanonicalYaml.of(text, own, Set.of());
    CanonicalYaml after = CanonicalYaml.of(edited, own, Set.of());
    boolean isReadable = new YamlEdit(edited).find(key).isPresent();
    if (!isReadable || !before.text().equals(after.text())) {
      throw new NotEditableException(key);
    }
    return edited;
  }

  private MappingNode root() throws NotEditableException {
    try {
      Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(text);
      if (root.isPresent() && root.get() instanceof MappingNode mapping && !isFlow(mapping)) {
        return mapping;
      }
    } catch (YamlEngineException e) {
      throw new NotEditableException(String.valueOf(e.getMessage()));
    }
    throw new NotEditableException("no block mapping");
  }

  private Optional<Node> find(String key) throws NotEditableException {
    return value(root(), key);
  }

  private static Optional<Node> value(MappingNode mapping, String key) {
    return mapping.getValue().stream()
        .filter(
            entry -> entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key))
        .map(NodeTuple::getValueNode)
        .findFirst();
  }

  private String withNewKey(String key, String line) throws NotEditableException {
    MappingNode root = root();
    String indent = " ".repeat(column(root));
    Node last = root.getValue().get(root.getValue().size() - 1).getValueNode();
    return insertLine(contentEnd(last), indent + key + ":" + lineEnd() + indent + line);
  }

  /** Replaces {@code []}, {@code {}} or nothing at all by a line below the key. */
  private String inPlaceOfNothing(Node nothing, String line) throws NotEditableException {
    boolean isNothing =
        nothing instanceof CollectionNode<?> collection
            ? collection.getValue().isEmpty()
            : nothing instanceof ScalarNode scalar && scalar.getValue().isEmpty();
    if (!isNothing) {
      throw new NotEditableException("another kind of value");
    }
    String without =
        text.substring(0, start(nothing)).replaceFirst("[ \\t]+$", "")
            + text.substring(end(nothing));
    int at = without.length() - (text.length() - end(nothing));
    return new YamlEdit(without).insertLine(at, line);
  }

  private String insert(int at, String words) {
    return text.substring(0, at) + words + text.substring(at);
  }

  /** Puts a line below the one that holds an offset. */
  private String insertLine(int offset, String line) {
    int end = text.indexOf('\n', Math.max(0, Math.min(offset, text.length())));
    boolean isAtLineStart =
        offset > 0 && offset <= text.length() && text.charAt(offset - 1) == '\n';
    if (isAtLineStart) {
      return insert(offset, line + lineEnd());
    }
    return end < 0 ? text + lineEnd() + line + lineEnd() : insert(end + 1, line + lineEnd());
  }

  private String lineEnd() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  /** Returns where a value ends: that of a block collection is where its last line does. */
  private int contentEnd(Node node) {
    if (node instanceof CollectionNode<?> collection
        && !isFlow(node)
        && !collection.getValue().isEmpty()) {
      List<?> children = collection.getValue();
      Object last = children.get(children.size() - 1);
      return contentEnd(last instanceof NodeTuple entry ? entry.getValueNode() : (Node) last);
    }
    return end(node);
  }

  private static boolean isFlow(Node node) {
    return node instanceof CollectionNode<?> collection
        && collection.getFlowStyle() == FlowStyle.FLOW;
  }

  private int start(Node node) {
    return offset(node.getStartMark());
  }

  private int end(Node node) {
    return offset(node.getEndMark());
  }

  /** Marks count code points. */
  private int offset(Optional<Mark> mark) {
    return text.offsetByCodePoints(0, mark.map(Mark::getIndex).orElse(0));
  }

  private static int column(Node node) {
    return node.getStartMark().map(Mark::getColumn).orElse(0);
  }
}
