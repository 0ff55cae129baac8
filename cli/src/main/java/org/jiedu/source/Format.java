package org.jiedu.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Nearest;
import org.jiedu.diagnostic.Rule;
import org.jiedu.script.Language;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The keys of one kind of mapping, and what they are read into.
 *
 * <p>The declaration serves reading and explaining alike: whatever is not declared is refused.
 *
 * @param <T> what a mapping is read into
 */
public final class Format<T> implements Kind<T> {
  static final Rule KEY_UNKNOWN = Rule.error("yaml-key-unknown");
  static final Rule KEY_MISSING = Rule.error("yaml-key-missing");
  static final Rule VALUE_INVALID = Rule.error("yaml-value-invalid");

  private final Function<Fields, T> make;
  private final List<Key<?>> keys;
  private final Set<String> names;
  private final boolean isLocalized;

  private Format(Function<Fields, T> make, List<Key<?>> keys, boolean isLocalized) {
    this.make = make;
    this.keys = keys;
    this.names = keys.stream().map(Key::name).collect(Collectors.toUnmodifiableSet());
    this.isLocalized = isLocalized;
  }

  /** Returns the format of mappings with these keys. */
  public static <T> Format<T> of(Function<Fields, T> make, Key<?>... keys) {
    return new Format<>(make, List.of(keys), false);
  }

  /** Returns the format of mappings with a text in each language and these keys beside them. */
  public static <T> Format<T> localized(Function<Fields, T> make, Key<?>... keys) {
    return new Format<>(make, List.of(keys), true);
  }

  @Override
  public Optional<T> read(Node node, YamlFile file) {
    Optional<Map<String, NodeTuple>> entries = entries(node, file);
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    refuseUnknown(entries.get(), file);
    boolean isWhole = true;
    Map<Key<?>, Object> values = new LinkedHashMap<>();
    for (Key<?> key : keys) {
      NodeTuple entry = entries.get().get(key.name());
      if (entry != null) {
        Optional<?> value = readValue(key, entry, file);
        value.ifPresent(found -> values.put(key, found));
        isWhole &= value.isPresent() || !key.isRequired();
      } else if (key.isRequired()) {
        file.reportMissing(
            KEY_MISSING,
            node,
            Message.of("缺少必填的键“{0}”；请补上。", "The required key {0} is missing; add it.", key.name()));
        isWhole = false;
      }
    }
    LocalText texts =
        isLocalized
            ? LocalTextKind.read(node, entries.get(), file)
            : new LocalText(file.place(node), List.of());
    return isWhole
        ? Optional.of(make.apply(new Fields(file.place(node), values, texts)))
        : Optional.empty();
  }

  @Override
  public Shape.Group shape() {
    List<Shape.Entry> entries =
        keys.stream()
            .map(
                key ->
                    new Shape.Entry(key.name(), key.kind().shape(), key.isRequired(), key.about()))
            .toList();
    return new Shape.Group(entries, isLocalized);
  }

  /**
   * Returns the entries of a mapping by key, in the order of the file, or empty after reporting
   * that the node is none; a key that stands twice is reported.
   */
  static Optional<Map<String, NodeTuple>> entries(Node node, YamlFile file) {
    if (!(node instanceof MappingNode mapping)) {
      file.report(
          VALUE_INVALID,
          node,
          Message.of("这里应当是“键: 值”的组。", "A group of “key: value” is expected here."));
      return Optional.empty();
    }
    Map<String, NodeTuple> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        file.report(
            VALUE_INVALID,
            tuple.getKeyNode(),
            Message.of("键应当是一个词，例如 title。", "A key must be a plain word, such as title."));
      } else if (entries.putIfAbsent(key.getValue(), tuple) != null) {
        file.report(
            YamlReader.YAML_INVALID,
            key,
            Message.of(
                "键“{0}”写了两次；请删去一个。", "The key {0} stands here twice; delete one.", key.getValue()));
      }
    }
    return Optional.of(entries);
  }

  private static <V> Optional<V> readValue(Key<V> key, NodeTuple entry, YamlFile file) {
    return key.kind().read(entry.getValueNode(), file);
  }

  private void refuseUnknown(Map<String, NodeTuple> entries, YamlFile file) {
    for (Map.Entry<String, NodeTuple> entry : entries.entrySet()) {
      String name = entry.getKey();
      if (!names.contains(name) && !(isLocalized && isLanguage(name, file))) {
        reportUnknown(name, entry.getValue().getKeyNode(), known(file), file);
      }
    }
  }

  private static boolean isLanguage(String name, YamlFile file) {
    return file.languages().stream().anyMatch(language -> language.tag().equals(name));
  }

  private List<String> known(YamlFile file) {
    List<String> known = new ArrayList<>(keys.stream().map(Key::name).toList());
    if (isLocalized) {
      known.addAll(file.languages().stream().map(Language::tag).toList());
    }
    return known;
  }

  static void reportUnknown(String name, Node key, List<String> known, YamlFile file) {
    Message unknown = Message.of("没有“{0}”这个键。", "There is no key {0}.", name);
    boolean isFar = Nearest.to(name, known).isEmpty();
    file.report(
        KEY_UNKNOWN, key, unknown.and(isFar ? expected(known) : Nearest.didYouMean(name, known)));
  }

  private static Message expected(List<String> known) {
    return Message.of(
        "这里可以写的有：" + String.join("、", known) + "。",
        " Expected is one of " + String.join(", ", known) + ".");
  }
}
