package org.jiedu.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiedu.content.Interpretation;
import org.jiedu.markdown.chart.Embed;
import org.jiedu.markdown.chart.EmbedKind;

/** What the charts of a package are called where they are files by themselves. */
public final class ChartNames {
  private ChartNames() {}

  /**
   * Returns the names of the charts that the texts show, each once.
   *
   * @return names by the charts' YAML files, relative to the package's folder
   */
  public static SortedMap<String, String> of(Interpretation interpretation) {
    SortedMap<String, String> names = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    for (String path : paths(interpretation)) {
      // Two files may differ by their ending alone: the second keeps its own.
      String file = path.replaceFirst("^charts/", "");
      String bare = file.replaceFirst("[.]ya?ml$", "");
      names.put(path, taken.add(bare) ? bare : file);
    }
    return names;
  }

  private static List<String> paths(Interpretation interpretation) {
    Set<String> files = interpretation.files();
    return interpretation.texts().stream()
        .flatMap(text -> text.embeds().stream())
        .filter(embed -> embed.kind() == EmbedKind.CHART)
        .map(Embed::path)
        .filter(files::contains)
        .distinct()
        .sorted()
        .toList();
  }
}
