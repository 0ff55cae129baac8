package org.jiedu.template;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.trace.Dependency;
import org.jiedu.trace.Tracer;

/**
 * The assets that pages ask for, each named by the hash of its content, so that a browser may keep
 * it for ever. Safe for use by several threads.
 */
final class Assets {
  private final AssetFiles files;
  private final Diagnostics diagnostics;
  private final Tracer tracer;
  private final Map<String, Optional<String>> pathByName = new ConcurrentHashMap<>();
  private final SortedMap<String, byte[]> bytesByPath = new ConcurrentSkipListMap<>();

  Assets(AssetFiles files, Diagnostics diagnostics, Tracer tracer) {
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
      // Not computeIfAbsent: a style asks for its fonts.
      known = files.find(name).map(this::publish);
      pathByName.put(name, known);
    }
    return known;
  }

  /** Returns the assets that were asked for so far, by path. */
  SortedMap<String, byte[]> published() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(bytesByPath));
  }

  private String publish(AssetFiles.Asset asset) {
    asset.uses().forEach(this::path);
    asset
        .faults()
        .forEach(
            one -> diagnostics.report(PageRenderer.TEMPLATE_INVALID, one.place(), one.message()));
    bytesByPath.put(asset.path(), asset.bytes());
    return asset.path();
  }
}
