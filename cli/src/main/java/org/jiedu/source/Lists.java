package org.jiedu.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedu.diagnostic.Message;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The kinds of values that are made of several others. */
public final class Lists {
  private Lists() {}

  /**
   * A value under a name of the author's choice.
   *
   * @param name the key as written
   */
  public record Named<T>(Placed<String> name, T value) {}

  /** Returns the kind of a list; elements that were refused are left out. */
  public static <T> Kind<List<T>> of(Kind<T> element) {
    return Kind.of(
        Shape.Items.atLeast(0, element.shape()),
        (node, file) -> {
          if (!(node instanceof SequenceNode sequence)) {
            Kinds.refuse(
                node,
                file,
                Message.of("这里应当是列表，例如 [甲, 乙]。", "A list such as [a, b] is expected here."));
            return Optional.empty();
          }
          return Optional.of(elements(sequence, element, file));
        });
  }

  /** Returns the kind of a list with at least one element. */
  public static <T> Kind<List<T>> atLeastOne(Kind<T> element) {
    Kind<List<T>> list = of(element);
    return Kind.of(
        Shape.Items.atLeast(1, element.shape()),
        (node, file) -> list.read(node, file).filter(found -> !isEmpty(node, found, file)));
  }

  /** Returns the kind of a list that may also be written as its only element. */
  public static <T> Kind<List<T>> oneOrMore(Kind<T> element) {
    Kind<List<T>> list = atLeastOne(element);
    return Kind.of(
        new Shape.AnyOf(List.of(element.shape(), list.shape())),
        (node, file) ->
            node instanceof SequenceNode
                ? list.read(node, file)
                : element.read(node, file).map(List::of));
  }

  /** Returns the kind of a mapping whose keys authors choose, in the order of the file. */
  public static <T> Kind<List<Named<T>>> named(Kind<Placed<String>> name, Kind<T> value) {
    return Kind.of(
        new Shape.Named(name.shape(), value.shape()),
        (node, file) -> {
          Optional<Map<String, NodeTuple>> entries = Format.entries(node, file);
          if (entries.isEmpty()) {
            return Optional.empty();
          }
          List<Named<T>> found = new ArrayList<>();
          for (NodeTuple entry : entries.get().values()) {
            Optional<Placed<String>> key = name.read(entry.getKeyNode(), file);
            Optional<T> read = value.read(entry.getValueNode(), file);
            if (key.isPresent() && read.isPresent()) {
              found.add(new Named<>(key.get(), read.get()));
            }
          }
          return Optional.of(List.copyOf(found));
        });
  }

  private static boolean isEmpty(Node node, List<?> found, YamlFile file) {
    boolean isWritten = ((SequenceNode) node).getValue().isEmpty();
    if (isWritten) {
      Kinds.refuse(node, file, Message.of("列表不能是空的。", "The list must not be empty."));
    }
    return found.isEmpty();
  }

  private static <T> List<T> elements(SequenceNode sequence, Kind<T> element, YamlFile file) {
    List<T> elements = new ArrayList<>();
    for (Node child : sequence.getValue()) {
      element.read(child, file).ifPresent(elements::add);
    }
    return List.copyOf(elements);
  }
}
