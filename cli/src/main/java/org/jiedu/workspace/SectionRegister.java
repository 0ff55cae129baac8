package org.jiedu.workspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedu.script.Language;

/** The sections that a site's interpretations have, in the site's order, the optional ones last. */
public record SectionRegister(List<SectionDefinition> definitions) {

  /** Copies the list. */
  public SectionRegister {
    definitions = List.copyOf(definitions);
  }

  /** Returns the sections that a full form must have or waive. */
  public List<SectionDefinition> required() {
    return definitions.stream()
        .filter(definition -> definition.need() != SectionDefinition.Need.OPTIONAL)
        .toList();
  }

  /** Returns the section with an id. */
  public Optional<SectionDefinition> find(String id) {
    return definitions.stream().filter(definition -> definition.id().equals(id)).findFirst();
  }

  /** Returns the headings of each section in a language, by section id, in the site's order. */
  public Map<String, List<String>> headings(Language language) {
    Map<String, List<String>> headings = new LinkedHashMap<>();
    definitions.forEach(definition -> headings.put(definition.id(), definition.headings(language)));
    return headings;
  }
}
