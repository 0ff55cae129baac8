package org.jiedu.workspace;

import java.util.List;
import java.util.Optional;
import org.jiedu.script.Language;
import org.jiedu.source.LocalText;
import org.jiedu.source.Placed;

/**
 * A portal's own description of one of its lists, for the page tags {@code ColumnDescription} and
 * {@code ColumnKeywords}.
 *
 * @param id the list's name in its address, such as {@code interpretations}
 */
public record Column(Placed<String> id, Optional<LocalText> description, List<Keywords> keywords) {

  /** The keywords in one language. */
  public record Keywords(Language language, List<String> words) {}
}
