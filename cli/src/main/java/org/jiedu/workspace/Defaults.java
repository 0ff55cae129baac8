package org.jiedu.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.script.Language;
import org.jiedu.source.Kind;
import org.jiedu.source.SourceText;
import org.jiedu.source.YamlReader;

/** Reads what holds where a workspace is silent: YAML files packed beside this class. */
final class Defaults {
  private static final List<Language> LANGUAGES = List.of(new Language("zh"), new Language("bo"));

  private Defaults() {}

  static <T> T read(String name, Kind<T> kind) {
    try (InputStream in = Objects.requireNonNull(Defaults.class.getResourceAsStream(name))) {
      SourceText text = SourceText.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return new YamlReader(LANGUAGES, new Diagnostics()).read(text, kind).value().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the packed " + name, e);
    }
  }
}
