package org.jiedu.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.jiedu.chart.Chart;
import org.jiedu.chart.ChartGlyphs;
import org.jiedu.chart.ChartReader;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.markdown.chart.Embed;
import org.jiedu.markdown.chart.EmbedKind;
import org.jiedu.markdown.term.Term;
import org.jiedu.script.Language;
import org.jiedu.script.Typefaces;
import org.jiedu.script.Typesetter;
import org.jiedu.source.Format;
import org.jiedu.source.PackageFile;
import org.jiedu.source.Shelf;
import org.jiedu.source.SourceReader;
import org.jiedu.source.SourceText;
import org.jiedu.source.Untranslated;
import org.jiedu.source.YamlReader;
import org.jiedu.workspace.Workspace;

/** Reads every folder of {@code content/}, in parallel; the result is sorted by id. */
public final class ContentReader {
  static final Rule KEY_MISSING = Rule.error("yaml-key-missing");

  private final Workspace workspace;
  private final Diagnostics diagnostics;
  private final SourceReader sources;
  private final BodyReader bodies;
  private final FactsReader facts;
  private final GlanceReader glances;
  private final ChartReader charts;
  private final ChartGlyphs glyphs;
  private final ContentFolders folders;

  /** Makes a reader for a workspace, whose charts are drawn in the packed and installed fonts. */
  public ContentReader(Workspace workspace, Diagnostics diagnostics) {
    this(workspace, diagnostics, new Typesetter(Typefaces.installed()), Shelf.none());
  }

  /**
   * Makes a reader for a workspace.
   *
   * @param typesetter knows the fonts in which charts are drawn
   * @param shelf takes what was read, for those who look into it next
   */
  public ContentReader(
      Workspace workspace, Diagnostics diagnostics, Typesetter typesetter, Shelf shelf) {
    this.glyphs = new ChartGlyphs(typesetter, diagnostics);
    this.workspace = workspace;
    this.diagnostics = diagnostics;
    this.sources = new SourceReader(workspace.root(), diagnostics, shelf);
    this.bodies = new BodyReader(workspace, sources);
    this.facts = new FactsReader(diagnostics);
    SourceReader silent = new SourceReader(workspace.root(), new Diagnostics());
    this.glances = new GlanceReader(silent, new BodyReader(workspace, silent));
    this.charts = new ChartReader(sources, workspace.site().languages());
    this.folders = new ContentFolders(workspace.root(), diagnostics);
  }

  /**
   * Returns all content.
   *
   * @param workers the threads that read
   * @throws IOException if a file cannot be read
   */
  public Content read(ExecutorService workers) throws IOException, InterruptedException {
    return read(workers, folder -> true);
  }

  /**
   * Returns all content, but looks into some folders only for what others must know of them: their
   * YAML files, and their texts when somebody follows a link there; not their charts, nor which
   * other files there are.
   *
   * @param workers the threads that read
   * @param isAsked whether a folder, relative to the workspace, is looked into wholly
   * @throws IOException if a file cannot be read
   */
  public Content read(ExecutorService workers, Predicate<String> isAsked)
      throws IOException, InterruptedException {
    List<String> policyIds = folders.ids(ContentFolders.POLICIES);
    List<String> interpretationIds = folders.ids(ContentFolders.INTERPRETATIONS);
    List<Future<Optional<Policy>>> policies = new ArrayList<>();
    for (String id : policyIds) {
      Callable<Optional<Policy>> reading = () -> policy(id, isAsked);
      policies.add(workers.submit(reading));
    }
    List<Future<Optional<Interpretation>>> interpretations = new ArrayList<>();
    for (String id : interpretationIds) {
      Callable<Optional<Interpretation>> reading = () -> interpretation(id, isAsked);
      interpretations.add(workers.submit(reading));
    }
    return new Content(
        results(policies),
        results(interpretations),
        new TreeSet<>(policyIds),
        new TreeSet<>(interpretationIds));
  }

  private static <T> List<T> results(List<Future<Optional<T>>> futures)
      throws IOException, InterruptedException {
    List<T> results = new ArrayList<>();
    for (Future<Optional<T>> future : futures) {
      try {
        future.get().ifPresent(results::add);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof IOException failure) {
          throw failure;
        }
        throw new IllegalStateException("a folder could not be read", e.getCause());
      }
    }
    return results;
  }

  private Optional<Policy> policy(String id, Predicate<String> isAsked) throws IOException {
    String folder = ContentFolders.POLICIES + "/" + id;
    SortedSet<String> files = isAsked.test(folder) ? folders.files(folder) : new TreeSet<>();
    Optional<YamlReader.Result<PolicyHead>> head =
        head(folder + "/" + ContentFolders.POLICY_FILE, PolicyFormat.FORMAT);
    Texts texts = new Texts(new PolicyReading(id));
    if (isAsked.test(folder)) {
      texts.whole();
    }
    return head.flatMap(
        result ->
            result
                .value()
                .map(value -> new Policy(id, value, texts, files, result.untranslated())));
  }

  private Optional<Interpretation> interpretation(String id, Predicate<String> isAsked)
      throws IOException {
    String folder = ContentFolders.INTERPRETATIONS + "/" + id;
    SortedSet<String> files = isAsked.test(folder) ? folders.files(folder) : new TreeSet<>();
    Optional<YamlReader.Result<InterpretationHead>> head =
        head(folder + "/" + ContentFolders.INTERPRETATION_FILE, InterpretationFormat.FORMAT);
    Texts texts = new Texts(new InterpretationReading(id));
    List<Untranslated> inCharts =
        isAsked.test(folder) ? untranslatedInCharts(folder, texts.whole()) : List.of();
    return head.flatMap(
        result -> {
          List<Untranslated> untranslated = new ArrayList<>(result.untranslated());
          untranslated.addAll(inCharts);
          return result
              .value()
              .map(value -> new Interpretation(id, value, texts, files, untranslated));
        });
  }

  private final class PolicyReading implements Texts.Reading {
    private final String id;

    PolicyReading(String id) {
      this.id = id;
    }

    @Override
    public List<Text> whole() throws IOException {
      List<Text> texts = new ArrayList<>();
      for (Language language : workspace.site().languages()) {
        Optional<Body.OfPolicy> body = bodies.policy(id, language);
        body.map(facts::facts).ifPresent(texts::add);
        body.ifPresent(
            read -> sources.shelf().put(read.document().source(), Body.OfPolicy.class, read));
      }
      return texts;
    }

    @Override
    public List<String> titles() throws IOException {
      List<String> titles = new ArrayList<>();
      for (Language language : workspace.site().languages()) {
        glances.title(id, language).ifPresent(titles::add);
      }
      return titles;
    }

    @Override
    public List<Term> terms(Language language) {
      return List.of();
    }
  }

  private final class InterpretationReading implements Texts.Reading {
    private final String id;

    InterpretationReading(String id) {
      this.id = id;
    }

    @Override
    public List<Text> whole() throws IOException {
      List<Text> texts = new ArrayList<>();
      for (Language language : workspace.site().languages()) {
        Optional<Body.OfInterpretation> body = bodies.interpretation(id, language);
        body.map(facts::facts).ifPresent(texts::add);
        body.ifPresent(
            read ->
                sources.shelf().put(read.document().source(), Body.OfInterpretation.class, read));
      }
      return texts;
    }

    @Override
    public List<String> titles() throws IOException {
      return whole().stream().map(Text::title).toList();
    }

    @Override
    public List<Term> terms(Language language) throws IOException {
      return glances.terms(id, language);
    }
  }

  /** Reads each chart once, for its findings; the page reads it again. */
  private List<Untranslated> untranslatedInCharts(String folder, List<Text> texts)
      throws IOException {
    Path top = workspace.root().resolve(folder);
    NavigableSet<Path> files = new TreeSet<>();
    for (Text text : texts) {
      for (Embed embed : text.embeds()) {
        if (embed.kind() == EmbedKind.CHART) {
          PackageFile.find(embed.path(), top).ifPresent(files::add);
        }
      }
    }
    List<Untranslated> untranslated = new ArrayList<>();
    for (Path file : files) {
      Optional<Chart> chart = charts.read(file, top);
      chart.ifPresent(glyphs::report);
      chart.map(Chart::untranslated).ifPresent(untranslated::addAll);
    }
    return untranslated;
  }

  private <T> Optional<YamlReader.Result<T>> head(String name, Format<T> format)
      throws IOException {
    Path file = workspace.root().resolve(name);
    Optional<SourceText> source = sources.find(file);
    if (source.isEmpty() && !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      diagnostics.report(
          KEY_MISSING,
          Place.startOf(name),
          Message.of("缺少文件 {0}；请添加。", "The file {0} is missing; add it.", file.getFileName()));
      return Optional.empty();
    }
    source.ifPresent(text -> sources.shelf().put(text, SourceText.class, text));
    return source.map(
        text -> new YamlReader(workspace.site().languages(), diagnostics).read(text, format));
  }
}
