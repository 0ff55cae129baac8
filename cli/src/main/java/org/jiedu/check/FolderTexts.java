package org.jiedu.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiedu.content.Body;
import org.jiedu.source.SourceReader;
import org.jiedu.source.SourceText;

/** Reads every text file of a policy's or a package's folder: whatever stands there is pushed. */
final class FolderTexts {
  private static final Set<String> ENDINGS =
      Set.of("md", "yaml", "yml", "csv", "vtt", "srt", "txt", "json", "svg", "html", "htm");

  private FolderTexts() {}

  /**
   * Returns the texts in the order of the files.
   *
   * @param folder relative to the workspace
   * @param files relative to the folder
   * @param read those that were read already
   */
  static List<SourceText> read(
      Readers readers, String folder, Collection<String> files, List<? extends Body> read)
      throws IOException {
    SourceReader sources = readers.sources();
    List<SourceText> texts = new ArrayList<>();
    Map<String, SourceText> known = new HashMap<>();
    read.forEach(body -> known.put(body.document().source().file(), body.document().source()));
    for (String file : files) {
      String name = folder + "/" + file;
      Optional<SourceText> own =
          Optional.ofNullable(known.get(name))
              .or(() -> sources.shelf().find(name, SourceText.class));
      if (own.isPresent()) {
        texts.add(own.get());
      } else if (ENDINGS.contains(ending(file))) {
        sources.readTable(sources.file(name)).ifPresent(texts::add);
      }
    }
    return texts;
  }

  /** Returns a name's ending in lower case, without the dot; empty where it has none. */
  static String ending(String file) {
    int dot = file.lastIndexOf('.');
    return dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
