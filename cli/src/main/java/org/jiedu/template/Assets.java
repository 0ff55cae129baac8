package org.jiedu.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.source.SourceText;
import org.jiedu.trace.Dependency;
import org.jiedu.trace.Tracer;
import org.jiedu.workspace.TemplateFiles;

/**
 * The assets that pages ask for, each named by the hash of its content, so that a browser may keep
 * it for ever. Safe for use by several threads.
 */
final class Assets {
  private static final Pattern NAME = Pattern.compile("[\\w-][\\w.-]*(/[\\w-][\\w.-]*)*");

  /** A relative {@code url(…)}: no scheme, no fragment, not from the root. */
  private static final Pattern URL =
      Pattern.compile("url\\(\\s*[\"']?([^\"':#/)][^\"':#)]*)[\"']?\\s*\\)");

  private static final int HASH_LENGTH = 10;

  private final TemplateFiles files;
  private final Diagnostics diagnostics;
  private final Tracer tracer;
  private final Map<String, Optional<String>> pathByName = new ConcurrentHashMap<>();
  private final SortedMap<String, byte[]> bytesByPath = new ConcurrentSkipListMap<>();

  Assets(TemplateFiles files, Diagnostics diagnostics, Tracer tracer) {
    this.files = files;
    this.tracer = tracer;
    this.diagnostics = diagnostics;
  }

  /**
   * Returns the path of an asset below the site's root, such as {@code assets/site.0123456789.css};
   * empty if there is no such asset.
   *
   * @param name path below {@code assets/}
   */
  Optional<String> path(String name) {
    tracer.note(Dependency.Kind.ASSET, name);
    Optional<String> known = pathByName.get(name);
    if (known == null) {
      // Not computeIfAbsent: a style asks for its fonts while it is read itself.
      known = read(name).map(bytes -> publish(name, bytes));
      pathByName.put(name, known);
    }
    return known;
  }

  /** Returns the assets that were asked for so far, by path. */
  SortedMap<String, byte[]> published() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(bytesByPath));
  }

  private Optional<byte[]> read(String name) {
    try {
      return NAME.matcher(name).matches() ? files.asset(name) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String publish(String name, byte[] bytes) {
    byte[] shown =
        name.endsWith(".css")
            ? withHashedUrls(name, bytes)
            : name.endsWith(".js") ? bytes(Condensed.script(text(bytes))) : bytes;
    int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
    String path = "assets/" + name.substring(0, dot) + "." + hash(shown) + name.substring(dot);
    bytesByPath.put(path, shown);
    return path;
  }

  private byte[] withHashedUrls(String name, byte[] bytes) {
    SourceText css = SourceText.of(TemplateFiles.name("assets/" + name), text(bytes));
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    Matcher url = URL.matcher(css.text());
    StringBuilder hashed = new StringBuilder();
    while (url.find()) {
      Optional<String> path = path(folder + url.group(1).strip());
      if (path.isEmpty()) {
        reportMissing(css, url);
      }
      String shown = path.map(found -> fromStyle(folder, found)).orElse(url.group(1));
      url.appendReplacement(hashed, Matcher.quoteReplacement("url(" + shown + ")"));
    }
    return bytes(Condensed.style(url.appendTail(hashed).toString()));
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

  private void reportMissing(SourceText css, Matcher url) {
    diagnostics.report(
        PageRenderer.TEMPLATE_INVALID,
        css.place(url.start(1), url.end(1)),
        Message.of(
            "样式表用到的文件“{0}”不在 assets/ 里。",
            "The style asks for “{0}”, which is not in assets/.", url.group(1)));
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
