package org.jiedu.author;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jiedu.content.FileSchema;
import org.jiedu.output.ToolFolder;
import org.jiedu.output.WholeFile;
import org.jiedu.script.Language;

/** Writes the JSON Schemas that the first line of each new YAML file points editors to. */
final class Schemas {
  private Schemas() {}

  /** Writes all of them into the tool's folder of a workspace. */
  static void write(Path root, List<Language> languages) throws IOException {
    Path folder = ToolFolder.of(root).folder().resolve("schemas");
    for (String name : FileSchema.names()) {
      String text = FileSchema.find(name).orElseThrow().text(languages);
      WholeFile.write(folder.resolve(name + ".json"), text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
