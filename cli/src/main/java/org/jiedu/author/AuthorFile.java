package org.jiedu.author;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedu.output.SiteLock;
import org.jiedu.output.ToolFolder;
import org.jiedu.output.WholeFile;
import org.jiedu.source.YamlEdit;
import org.jiedu.source.YamlEdit.NotEditableException;

/**
 * A file of an author's that is edited: read, changed and written whole under a lock, so that two
 * commands at once lose nothing.
 *
 * @param root the workspace's folder
 * @param name the file, relative to it
 */
record AuthorFile(Path root, String name) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A(\uFEFF?---[ \\t]*\\r?\\n)(.*?)^(?=---[ \\t]*\\r?$)",
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern WHOLE = Pattern.compile("\\A(\uFEFF?)(.*)\\z", Pattern.DOTALL);

  /** Changes a YAML text. */
  interface Change {
    String apply(YamlEdit yaml) throws NotEditableException;
  }

  /** Changes a YAML file. */
  void edit(Change change) throws IOException, NotEditableException {
    edit(WHOLE, change);
  }

  /** Changes the front matter of a Markdown file. */
  void editFrontMatter(Change change) throws IOException, NotEditableException {
    edit(FRONT_MATTER, change);
  }

  /** Changes what the pattern's second group holds. */
  private void edit(Pattern part, Change change) throws IOException, NotEditableException {
    try (SiteLock lock = ToolFolder.of(root).editLock(PATIENCE)) {
      Path file = root.resolve(name);
      String text = Files.readString(file, StandardCharsets.UTF_8);
      Matcher matcher = part.matcher(text);
      if (!lock.isHeld() || !matcher.find()) {
        throw new IllegalStateException(name + " was read before, and can be read no more");
      }
      String edited = change.apply(new YamlEdit(matcher.group(2)));
      String whole = text.substring(0, matcher.start(2)) + edited + text.substring(matcher.end(2));
      WholeFile.write(file, whole.getBytes(StandardCharsets.UTF_8));
    }
  }
}
