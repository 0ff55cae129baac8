package org.jiedu.content;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.source.Kinds;
import org.jiedu.source.SourceReader;

/** Lists the folders and files of {@code content/} and holds their names to the rules. */
final class ContentFolders {
  static final Rule NAME_INVALID = Rule.fixedError("name-invalid");
  static final Rule FILE_TOO_LARGE = Rule.fixedError("file-too-large");
  static final Rule PATH_OUTSIDE = Rule.fixedError("path-outside");

  static final String POLICIES = "content/policies";
  static final String INTERPRETATIONS = "content/interpretations";
  static final String POLICY_FILE = "policy.yaml";
  static final String INTERPRETATION_FILE = "package.yaml";

  private static final long MOST_FILE_BYTES = 50L << 20;
  private static final long MOST_FOLDER_BYTES = 200L << 20;
  // What Windows, the shell or a web address cannot bear; Han and Tibetan letters are welcome.
  private static final Pattern BAD_FILE_NAME =
      Pattern.compile("[\\x00-\\x1f\\x7f\\\\:*?\"<>|#%]|^[ .]|[ .]$");

  // What another command of this program is about to put in its place (output.WholeFile).
  private static final Pattern HALF_WRITTEN = Pattern.compile("[.].+[.][0-9]+-[0-9]+");

  private final Path root;
  private final Diagnostics diagnostics;

  ContentFolders(Path root, Diagnostics diagnostics) {
    this.root = root;
    this.diagnostics = diagnostics;
  }

  /** Returns the names of the folders below {@code content/policies} or its like, in order. */
  List<String> ids(String parent) throws IOException {
    Path folder = root.resolve(parent);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<String> ids = new ArrayList<>();
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.sorted().toList()) {
        String name = child.getFileName().toString();
        if (!name.startsWith(".") && isFolder(child, parent + "/" + name)) {
          ids.add(name);
        }
      }
    }
    return ids;
  }

  /**
   * The files of a folder.
   *
   * @param folder relative to the workspace
   * @param files that can be taken, relative to the folder, with {@code /}
   * @param stamps of all files, those that cannot be taken among them
   */
  record Listed(String folder, Path top, SortedSet<String> files, FileStamps stamps) {}

  /** Returns a folder that nobody looks into: as if nothing were in it. */
  Listed unlisted(String folder) {
    return new Listed(
        folder, root.resolve(folder), new TreeSet<>(), FileStamps.of(new TreeMap<>(), 0));
  }

  /** Returns every file below a folder. */
  Listed files(String folder) throws IOException {
    long now = System.currentTimeMillis();
    Listing listing = new Listing(folder);
    listing.list(root.resolve(folder).toFile(), "");
    if (listing.bytes > MOST_FOLDER_BYTES) {
      report(FILE_TOO_LARGE, folder, FileTooLarge.folder(listing.bytes));
    }
    FileStamps stamps = FileStamps.of(listing.stamps, TimeUnit.MILLISECONDS.toNanos(now));
    SortedSet<String> files = stamps.names();
    if (!listing.unsound.isEmpty()) {
      files = new TreeSet<>(files);
      files.removeAll(listing.unsound);
    }
    return new Listed(folder, root.resolve(folder), files, stamps);
  }

  /** The files of one folder. Listed by {@link File}, which asks the system half as often. */
  private final class Listing {
    private final String folder;
    private final SortedSet<String> unsound = new TreeSet<>();
    private final NavigableMap<String, FileStamps.Stamp> stamps = new TreeMap<>();
    private final Map<String, String> byFoldedName = new HashMap<>();
    private long bytes;

    Listing(String folder) {
      this.folder = folder;
    }

    // No path is longer than the system bears, so recursion is safe.
    void list(File parent, String prefix) throws IOException {
      String[] names = parent.list();
      if (names == null) {
        throw new AccessDeniedException(parent.getPath());
      }
      Arrays.sort(names);
      for (String name : names) {
        Path child = parent.toPath().resolve(name);
        // Gone, where another command of this program has just put a file in its place.
        Optional<BasicFileAttributes> found = SourceReader.attributes(child);
        if (found.isEmpty() || HALF_WRITTEN.matcher(name).matches()) {
          continue;
        }
        BasicFileAttributes attributes = found.get();
        if (attributes.isDirectory()) {
          list(new File(parent, name), prefix + name + "/");
        } else {
          if (!isSound(prefix + name, folder + "/" + prefix + name, attributes, byFoldedName)) {
            unsound.add(prefix + name);
          }
          // Nearly all folders have files of the same names.
          stamps.put((prefix + name).intern(), FileStamps.Stamp.of(attributes));
          bytes += attributes.size();
        }
      }
    }
  }

  private boolean isFolder(Path child, String name) {
    if (Files.isSymbolicLink(child)) {
      report(PATH_OUTSIDE, name, SourceReader.symbolicLink());
      return false;
    }
    String id = child.getFileName().toString();
    if (!Files.isDirectory(child)) {
      report(
          NAME_INVALID,
          name,
          Message.of(
              "这里只能有文件夹，每份文件或解读包一个；请把它移走。",
              "Only folders belong here, one for each policy or package; move this elsewhere."));
      return false;
    }
    if (!Kinds.isId(id)) {
      report(
          NAME_INVALID,
          name,
          Message.of(
              "文件夹名“{0}”不合规定：只用小写字母、数字和连字符，最多80个字符，例如 caizheng-2026-12。",
              "The folder name {0} must be made of lower-case letters, digits and hyphens, at most"
                  + " 80 characters, such as caizheng-2026-12.",
              id));
      return false;
    }
    return true;
  }

  private boolean isSound(
      String name, String path, BasicFileAttributes attributes, Map<String, String> byFoldedName) {
    if (attributes.isSymbolicLink()) {
      report(PATH_OUTSIDE, path, SourceReader.symbolicLink());
      return false;
    }
    for (String part : name.split("/", -1)) {
      if (BAD_FILE_NAME.matcher(part).find()) {
        report(
            NAME_INVALID,
            path,
            Message.of(
                "文件名“{0}”不能用：不能有 \\ : * ? \" < > | # %，也不能以空格、句点开头或结尾；请改名。",
                "The file name {0} cannot be used: it may not have \\ : * ? \" < > | # % nor"
                    + " begin or"
                    + " end with a blank or dot; rename the file.",
                part));
        return false;
      }
    }
    String folded = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    String other = byFoldedName.putIfAbsent(folded, name);
    if (other != null) {
      report(
          NAME_INVALID,
          path,
          Message.of(
              "文件名与“{0}”只差大小写或编码形式，请改名。",
              "The name differs from {0} only in case or normalisation; rename one of them.",
              other));
      return false;
    }
    if (attributes.size() > MOST_FILE_BYTES) {
      report(FILE_TOO_LARGE, path, FileTooLarge.file(name, attributes.size()));
      return false;
    }
    return true;
  }

  private void report(Rule rule, String path, Message message) {
    diagnostics.report(rule, Place.whole(path), message);
  }
}
