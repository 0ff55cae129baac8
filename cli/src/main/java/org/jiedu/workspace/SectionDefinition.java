package org.jiedu.workspace;

import java.util.List;
import org.jiedu.script.Language;
import org.jiedu.source.LocalText;

/**
 * A section that interpretations have.
 *
 * @param id its anchor on every page
 * @param name its heading
 * @param aliases other headings that count as it
 * @param need how far a full form may go without it
 */
public record SectionDefinition(String id, LocalText name, List<Aliases> aliases, Need need) {

  /** How far a full form may go without a section. */
  public enum Need {
    /** Never left out. */
    CORE,
    /** Left out with a reason. */
    WAIVABLE,
    /** Welcome, but not asked for. */
    OPTIONAL
  }

  /** Headings in one language. */
  public record Aliases(Language language, List<String> headings) {}

  /** Returns every heading that counts as this section in a language, the name first. */
  public List<String> headings(Language language) {
    var headings = new java.util.ArrayList<String>(name.in(language).stream().toList());
    aliases.stream()
        .filter(alias -> alias.language().equals(language))
        .forEach(alias -> headings.addAll(alias.headings()));
    return List.copyOf(headings);
  }
}
