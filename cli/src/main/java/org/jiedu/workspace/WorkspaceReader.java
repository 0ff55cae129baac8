package org.jiedu.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.script.Language;
import org.jiedu.source.Kind;
import org.jiedu.source.NodeReader;
import org.jiedu.source.Placed;
import org.jiedu.source.Shape;
import org.jiedu.source.SourceReader;
import org.jiedu.source.SourceText;
import org.jiedu.source.Untranslated;
import org.jiedu.source.YamlReader;

/** Reads a workspace but for its content. */
public final class WorkspaceReader {
  static final Rule FILE_MISSING = Rule.error("yaml-key-missing");

  private final Path root;
  private final Diagnostics diagnostics;
  private final SourceReader sources;
  private final List<Untranslated> untranslated = new ArrayList<>();

  /**
   * Makes a reader.
   *
   * @param root the workspace's folder
   */
  public WorkspaceReader(Path root, Diagnostics diagnostics) {
    this.root = root;
    this.diagnostics = diagnostics;
    this.sources = new SourceReader(root, diagnostics);
  }

  /** Returns what {@code site.yaml} looks like. */
  public static Shape siteShape() {
    return SiteFormat.FORMAT.shape();
  }

  /** Returns what {@code departments.yaml} looks like. */
  public static Shape departmentsShape() {
    return DepartmentFormat.FORMAT.shape();
  }

  /** Returns what {@code calendar.yaml} looks like. */
  public static Shape calendarShape() {
    return CalendarFormat.FORMAT.shape();
  }

  /** Returns the nearest folder, from one upward, that holds {@code site/site.yaml}. */
  public static Optional<Path> findRoot(Path start) {
    for (Path folder = start.toAbsolutePath().normalize();
        folder != null;
        folder = folder.getParent()) {
      if (Files.exists(folder.resolve("site").resolve("site.yaml"))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the workspace, or empty after reporting why {@code site.yaml} cannot be taken. The
   * severities of {@code site.yaml} hold from here on.
   */
  public Optional<Workspace> read() throws IOException {
    Optional<SourceText> siteText = sources.read(root.resolve("site/site.yaml"));
    List<Language> languages = siteText.map(this::languages).orElse(List.of());
    if (siteText.isEmpty()) {
      return Optional.empty();
    }
    if (languages.isEmpty()) {
      // Read all the same, so that every fault of the file is told at once.
      value(siteText.get(), SiteFormat.FORMAT, List.of());
      return Optional.empty();
    }
    Optional<Site> site = value(siteText.get(), SiteFormat.FORMAT, languages);
    site.ifPresent(found -> diagnostics.override(found.rules()));
    Optional<DepartmentRegister> departments =
        file("site/departments.yaml", DepartmentFormat.FORMAT, languages);
    Optional<Calendar> calendar = file("site/calendar.yaml", CalendarFormat.FORMAT, languages);
    TemplateFiles templates = new TemplateFiles(root);
    Words words = words(languages, templates);
    return site.map(
        found ->
            new Workspace(
                root,
                found,
                departments.orElseGet(() -> new DepartmentRegister(List.of())),
                calendar.orElseGet(() -> new Calendar(Set.of(), Set.of(), Set.of())),
                words,
                templates,
                List.copyOf(untranslated)));
  }

  /** Returns the site's languages, or none if {@code site.yaml} does not give them. */
  public List<Language> readLanguages() throws IOException {
    return sources.read(root.resolve("site/site.yaml")).map(this::languages).orElse(List.of());
  }

  /** Finds the languages first: every other text of the file is read in them. */
  private List<Language> languages(SourceText site) {
    NodeReader<List<Placed<Language>>> onlyLanguages = new OnlyKey<>(SiteFormat.LANGUAGES);
    return new YamlReader(List.of(), diagnostics)
        .read(site, onlyLanguages).value().orElse(List.of()).stream().map(Placed::value).toList();
  }

  private <T> Optional<T> file(String name, Kind<T> kind, List<Language> languages)
      throws IOException {
    Path path = root.resolve(name);
    if (!Files.exists(path)) {
      diagnostics.report(
          FILE_MISSING,
          Place.startOf(name),
          Message.of("缺少文件 {0}；请添加。", "The file {0} is missing; add it.", name));
      return Optional.empty();
    }
    return sources.read(path).flatMap(text -> value(text, kind, languages));
  }

  private <T> Optional<T> value(SourceText text, Kind<T> kind, List<Language> languages) {
    YamlReader.Result<T> result = new YamlReader(languages, diagnostics).read(text, kind);
    untranslated.addAll(result.untranslated());
    return result.value();
  }

  private Words words(List<Language> languages, TemplateFiles templates) throws IOException {
    Map<Language, Map<String, Words.Word>> words = new HashMap<>();
    for (Language language : languages) {
      Optional<SourceText> text = wordsText(language, templates);
      if (text.isPresent()) {
        value(text.get(), WordsFormat.FORMAT, languages)
            .ifPresent(found -> words.put(language, found));
      }
    }
    return new Words(words);
  }

  private Optional<SourceText> wordsText(Language language, TemplateFiles templates)
      throws IOException {
    String path = "words/" + language.tag() + ".yaml";
    Optional<Path> own = templates.own(path);
    if (own.isPresent()) {
      return sources.read(own.get());
    }
    return templates
        .find(path)
        .map(
            bytes ->
                SourceText.of(TemplateFiles.name(path), new String(bytes, StandardCharsets.UTF_8)));
  }
}
