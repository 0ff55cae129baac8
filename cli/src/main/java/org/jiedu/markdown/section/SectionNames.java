package org.jiedu.markdown.section;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiedu.script.TibetanOrdinal;

/** The names and aliases of a site's sections in one language. Immutable. */
public final class SectionNames {
  private static final String HAN = "[〇零一二三四五六七八九十百]+";
  private static final Pattern NUMBER =
      Pattern.compile(
          "^\\s*(?:[（(]\\s*(?:"
              + HAN
              + "|\\p{Nd}+)\\s*[）)]|(?:第)?(?:"
              + HAN
              + "|\\p{Nd}+)"
              + "\\s*(?:[、.．:：)）།]|部分|(?<=\\p{Nd})\\s))[、\\s]*");
  private static final Pattern SPELLED_NUMBER = Pattern.compile("^\\s*([^།\\s]+)[།\\s]+(?=\\S)");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern CLOSING = Pattern.compile("[་།༎:：]+$");

  private final Map<String, String> idsByName;
  private final Set<String> ids;

  private SectionNames(Map<String, String> idsByName, Set<String> ids) {
    this.idsByName = Map.copyOf(idsByName);
    this.ids = Set.copyOf(ids);
  }

  /**
   * Returns the names of sections.
   *
   * @param namesById the name and the aliases of each section, by the section's id; where two
   *     sections share a name, the first that the map lists has it
   */
  public static SectionNames of(Map<String, List<String>> namesById) {
    Map<String, String> ids = new HashMap<>();
    namesById.forEach((id, names) -> names.forEach(name -> ids.putIfAbsent(key(name), id)));
    return new SectionNames(ids, namesById.keySet());
  }

  /** Returns whether there is a section with this id. */
  public boolean hasId(String id) {
    return ids.contains(id);
  }

  /**
   * Returns the id of the section that a heading names, or empty.
   *
   * @param heading the heading's words; spaces, a number before them and a tsheg, shad or colon
   *     behind them do not count
   */
  public Optional<String> idOf(String heading) {
    String composed = Normalizer.normalize(heading, Normalizer.Form.NFC);
    return find(composed)
        .or(() -> find(NUMBER.matcher(composed).replaceFirst("")))
        .or(() -> find(withoutSpelledNumber(composed)));
  }

  private static String withoutSpelledNumber(String heading) {
    var matcher = SPELLED_NUMBER.matcher(heading);
    boolean isNumbered = matcher.lookingAt() && TibetanOrdinal.parse(matcher.group(1)).isPresent();
    return isNumbered ? heading.substring(matcher.end()) : heading;
  }

  private Optional<String> find(String name) {
    String key = key(name);
    return key.isEmpty() ? Optional.empty() : Optional.ofNullable(idsByName.get(key));
  }

  private static String key(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC).replace('༌', '་');
    String joined = SPACE.matcher(composed).replaceAll("");
    return CLOSING.matcher(joined).replaceFirst("");
  }
}
