package org.jiedu.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedu.script.Language;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Reads {@code {zh: …, bo: …}}. */
final class LocalTextKind implements Kind<LocalText> {
  private final boolean isTranslationNoted;

  /**
   * Makes the kind.
   *
   * @param isTranslationNoted whether a language that is not there is noted as untranslated; false
   *     where a rule of its own asks for it
   */
  LocalTextKind(boolean isTranslationNoted) {
    this.isTranslationNoted = isTranslationNoted;
  }

  @Override
  public Optional<LocalText> read(Node node, YamlFile file) {
    Optional<Map<String, NodeTuple>> entries = Format.entries(node, file);
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    List<String> known = file.languages().stream().map(Language::tag).toList();
    entries
        .get()
        .forEach(
            (name, entry) -> {
              if (!known.contains(name)) {
                Format.reportUnknown(name, entry.getKeyNode(), known, file);
              }
            });
    return Optional.of(
        isTranslationNoted ? read(node, entries.get(), file) : versions(node, entries.get(), file));
  }

  @Override
  public Shape shape() {
    return new Shape.Texts();
  }

  /** Returns the texts under the languages' tags; what lacks is noted as untranslated. */
  static LocalText read(Node node, Map<String, NodeTuple> entries, YamlFile file) {
    LocalText text = versions(node, entries, file);
    for (Language language : file.languages()) {
      boolean isWrongKind = entries.containsKey(language.tag()) && !isScalar(entries, language);
      if (text.in(language).isEmpty() && !isWrongKind) {
        file.addUntranslated(new Untranslated(text.place(), language));
      }
    }
    return text;
  }

  private static boolean isScalar(Map<String, NodeTuple> entries, Language language) {
    NodeTuple entry = entries.get(language.tag());
    return entry != null && Kinds.isText(entry.getValueNode());
  }

  private static LocalText versions(Node node, Map<String, NodeTuple> entries, YamlFile file) {
    List<LocalText.Version> versions = new ArrayList<>();
    for (Language language : file.languages()) {
      NodeTuple entry = entries.get(language.tag());
      if (entry != null) {
        Kinds.ANY_TEXT
            .read(entry.getValueNode(), file)
            .filter(text -> !text.value().isBlank())
            .ifPresent(text -> versions.add(new LocalText.Version(language, text)));
      }
    }
    return new LocalText(file.place(node), versions);
  }
}
