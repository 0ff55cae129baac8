package org.jiedu.template;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiedu.workspace.TemplateFiles;
import org.jspecify.annotations.Nullable;

/**
 * Finds templates in {@code templates/}: the workspace's own first, else the packed one. Names
 * count from that folder in every template and cannot lead out of it.
 */
final class TemplateLoader implements Loader<String> {
  /** How the name of every template ends. */
  static final String SUFFIX = ".peb";

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*\\.peb");

  private final TemplateFiles files;

  TemplateLoader(TemplateFiles files) {
    this.files = files;
  }

  @Override
  public Reader getReader(String name) {
    byte[] bytes =
        find(name)
            .orElseThrow(
                () -> new LoaderException(null, "no template " + TemplateFiles.name(name)));
    return new StringReader(new String(bytes, StandardCharsets.UTF_8));
  }

  @Override
  public boolean resourceExists(String name) {
    return find(name).isPresent();
  }

  private Optional<byte[]> find(String name) {
    try {
      return NAME.matcher(name).matches() ? files.find(name) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public @Nullable String resolveRelativePath(String name, String includedFrom) {
    return null;
  }

  @Override
  public String createCacheKey(String name) {
    return name;
  }

  @Override
  public void setCharset(String charset) {}

  @Override
  public void setPrefix(String prefix) {}

  @Override
  public void setSuffix(String suffix) {}
}
