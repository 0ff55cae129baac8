package org.jiedu.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.source.Sha256;
import org.jiedu.source.SourceText;
import org.jiedu.workspace.TemplateFiles;

/**
 * The assets of a workspace as long as they stay the same, each read and condensed when it is first
 * asked for. Safe for use by several threads.
 */
final class AssetFiles {
  private static final Pattern NAME = Pattern.compile("[\\w-][\\w.-]*(/[\\w-][\\w.-]*)*");

  /** A relative {@code url(…)}: no scheme, no fragment, not from the root. */
  private static final Pattern URL =
      Pattern.compile("url\\(\\s*[\"']?([^\"':#/)][^\"':#)]*)[\"']?\\s*\\)");

  private static final int HASH_LENGTH = 10;

  private final TemplateFiles files;
  private final Map<String, Optional<Asset>> assets = new ConcurrentHashMap<>();

  AssetFiles(TemplateFiles files) {
    this.files = files;
  }

  /** An asset as it is published. */
  static final class Asset {
    private final String path;
    private final byte[] bytes;
    private final List<String> uses;
    private final List<Fault> faults;

    private Asset(String path, byte[] bytes, List<String> uses, List<Fault> faults) {
      this.path = path;
      this.bytes = bytes;
      this.uses = List.copyOf(uses);
      this.faults = List.copyOf(faults);
    }

    /** Returns its path below the site's root, such as {@code assets/site.0123456789.css}. */
    String path() {
      return path;
    }

    /** Returns its bytes, which nobody changes. */
    byte[] bytes() {
      return bytes;
    }

    /** Returns the names of the assets that it asks for itself. */
    List<String> uses() {
      return uses;
    }

    /** Returns what it asks for in vain. */
    List<Fault> faults() {
      return faults;
    }
  }

  /** What is wrong with a style. */
  record Fault(Place place, Message message) {}

  /**
   * Returns an asset; empty if there is none of that name.
   *
   * @param name path below {@code assets/}
   */
  Optional<Asset> find(String name) {
    return find(name, List.of());
  }

  /**
   * Returns an asset likewise.
   *
   * @param asking the styles that ask for it, one for the other
   */
  private Optional<Asset> find(String name, List<String> asking) {
    Optional<Asset> known = assets.get(name);
    if (known == null) {
      // Not computeIfAbsent: a style asks for its fonts while it is read itself.
      known = read(name).map(bytes -> asset(name, bytes, asking));
      assets.put(name, known);
    }
    return known;
  }

  private Optional<byte[]> read(String name) {
    try {
      return NAME.matcher(name).matches() ? files.asset(name) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Asset asset(String name, byte[] bytes, List<String> asking) {
    if (name.endsWith(".css")) {
      return style(name, text(bytes), asking);
    }
    byte[] shown = name.endsWith(".js") ? bytes(Condensed.script(text(bytes))) : bytes;
    return new Asset(path(name, shown), shown, List.of(), List.of());
  }

  private Asset style(String name, String text, List<String> asking) {
    SourceText css = SourceText.of(TemplateFiles.name("assets/" + name), text);
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    Matcher url = URL.matcher(css.text());
    StringBuilder hashed = new StringBuilder();
    List<String> asked = new ArrayList<>(asking);
    asked.add(name);
    List<String> uses = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    while (url.find()) {
      String used = folder + url.group(1).strip();
      Optional<String> path = Optional.empty();
      if (asked.contains(used)) {
        faults.add(new Fault(css.place(url.start(1), url.end(1)), itself(url.group(1))));
      } else {
        uses.add(used);
        path = find(used, asked).map(Asset::path);
        if (path.isEmpty()) {
          faults.add(new Fault(css.place(url.start(1), url.end(1)), missing(url.group(1))));
        }
      }
      String shown = path.map(found -> fromStyle(folder, found)).orElse(url.group(1));
      url.appendReplacement(hashed, Matcher.quoteReplacement("url(" + shown + ")"));
    }
    byte[] shown = bytes(Condensed.style(url.appendTail(hashed).toString()));
    return new Asset(path(name, shown), shown, uses, faults);
  }

  private static Message missing(String name) {
    return Message.of(
        "样式表用到的文件“{0}”不在 assets/ 里。", "The style asks for “{0}”, which is not in assets/.", name);
  }

  /** Its name tells its content, and so does not come before it. */
  private static Message itself(String name) {
    return Message.of(
        "样式表“{0}”绕回来又用到了自己；请删去这一处。",
        "The style “{0}” asks for itself in the end; remove it here.", name);
  }

  private static String path(String name, byte[] shown) {
    int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
    String hash = Sha256.ofFile(shown).substring(0, HASH_LENGTH);
    return "assets/" + name.substring(0, dot) + "." + hash + name.substring(dot);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A style names only files of its own folder and below. */
  private static String fromStyle(String folder, String path) {
    return path.substring("assets/".length() + folder.length());
  }
}
