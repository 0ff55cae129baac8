package org.jiedu.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
import org.jiedu.source.Sha256;
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
  private final TextReader texts;
  private final TextReader silentTexts;
  private final GlanceReader glances;
  private final ChartReader charts;
  private final ChartGlyphs glyphs;
  private final ContentFolders folders;
  private final ContentMemory memory;

  /** Makes a reader for a workspace, whose charts are drawn in the packed and installed fonts. */
  public ContentReader(Workspace workspace, Diagnostics diagnostics) {
    this(
        workspace,
        diagnostics,
        new Typesetter(Typefaces.installed()),
        Shelf.none(),
        ContentMemory.none());
  }

  /**
   * Makes a reader for a workspace.
   *
   * @param typesetter knows the fonts in which charts are drawn
   * @param shelf takes what was read, for those who look into it next
   * @param memory what was read before; its tracer notes who looks into what is read
   */
  public ContentReader(
      Workspace workspace,
      Diagnostics diagnostics,
      Typesetter typesetter,
      Shelf shelf,
      ContentMemory memory) {
    this.memory = memory;
    this.glyphs = new ChartGlyphs(typesetter, diagnostics);
    this.workspace = workspace;
    this.diagnostics = diagnostics;
    this.sources = new SourceReader(workspace.root(), diagnostics, shelf);
    this.texts = TextReader.of(workspace, sources);
    Diagnostics nobody = new Diagnostics();
    this.silentTexts = TextReader.of(workspace, new SourceReader(workspace.root(), nobody, shelf));
    SourceReader silent = new SourceReader(workspace.root(), nobody);
    this.glances = new GlanceReader(silent, new BodyReader(workspace, silent, memory.tracer()));
    this.charts = new ChartReader(sources, workspace.site().languages());
    this.folders = new ContentFolders(workspace.root(), diagnostics);
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
    memory.begin();
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
    List<Policy> readPolicies = results(policies);
    List<Interpretation> readInterpretations = results(interpretations);
    memory.end();
    return new Content(
        readPolicies,
        readInterpretations,
        new TreeSet<>(policyIds),
        new TreeSet<>(interpretationIds));
  }

  /**
   * Reads some folders again; empty where one of them has come or gone since the last whole
   * reading, or could not be read then or now.
   *
   * @param changed relative to the workspace, two levels below {@code content}
   * @throws IOException if a file cannot be read
   */
  public Optional<Content.Reread> readAgain(Set<String> changed) throws IOException {
    List<Policy> policies = new ArrayList<>();
    List<Interpretation> interpretations = new ArrayList<>();
    for (String folder : changed) {
      boolean isThere =
          Files.isDirectory(workspace.root().resolve(folder), LinkOption.NOFOLLOW_LINKS);
      if (isThere && memory.holds(folder)) {
        String id = folder.substring(folder.lastIndexOf('/') + 1);
        if (folder.startsWith(ContentFolders.POLICIES)) {
          policy(id, one -> true).ifPresent(policies::add);
        } else {
          interpretation(id, one -> true).ifPresent(interpretations::add);
        }
      }
    }
    return policies.size() + interpretations.size() == changed.size()
        ? Optional.of(new Content.Reread(policies, interpretations))
        : Optional.empty();
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
    boolean isWhole = isAsked.test(folder);
    ContentFolders.Listed listing = isWhole ? folders.files(folder) : folders.unlisted(folder);
    return memory.recall(
        listing,
        Policy.class,
        diagnostics,
        new ContentMemory.Reading<>() {
          @Override
          public Optional<Policy> read() throws IOException {
            return policy(id, listing, isWhole);
          }

          @Override
          public Policy of(Known known) {
            return policy(id, listing, (Known.OfPolicy) known);
          }
        });
  }

  private Optional<Policy> policy(String id, ContentFolders.Listed listing, boolean isWhole)
      throws IOException {
    Optional<Head<PolicyHead>> head =
        head(listing.folder() + "/" + ContentFolders.POLICY_FILE, PolicyFormat.FORMAT);
    Texts read =
        new Texts(
            listing.folder(),
            new PolicyReading(id, texts),
            new PolicyReading(id, silentTexts),
            memory.tracer());
    if (isWhole) {
      read.whole();
    }
    return head.map(
        found ->
            new Policy(
                id, found.value(), found.seal(), read, listing.files(), found.untranslated()));
  }

  private Policy policy(String id, ContentFolders.Listed listing, Known.OfPolicy known) {
    Texts read =
        Texts.known(
            listing.folder(), new PolicyReading(id, silentTexts), memory.tracer(), known.gist());
    return new Policy(id, known.head(), known.seal(), read, listing.files(), known.untranslated());
  }

  private Optional<Interpretation> interpretation(String id, Predicate<String> isAsked)
      throws IOException {
    String folder = ContentFolders.INTERPRETATIONS + "/" + id;
    boolean isWhole = isAsked.test(folder);
    ContentFolders.Listed listing = isWhole ? folders.files(folder) : folders.unlisted(folder);
    return memory.recall(
        listing,
        Interpretation.class,
        diagnostics,
        new ContentMemory.Reading<>() {
          @Override
          public Optional<Interpretation> read() throws IOException {
            return interpretation(id, listing, isWhole);
          }

          @Override
          public Interpretation of(Known known) {
            return interpretation(id, listing, (Known.OfInterpretation) known);
          }
        });
  }

  private Optional<Interpretation> interpretation(
      String id, ContentFolders.Listed listing, boolean isWhole) throws IOException {
    String folder = listing.folder();
    Optional<Head<InterpretationHead>> head =
        head(folder + "/" + ContentFolders.INTERPRETATION_FILE, InterpretationFormat.FORMAT);
    Texts read =
        new Texts(
            folder,
            new InterpretationReading(id, texts),
            new InterpretationReading(id, silentTexts),
            memory.tracer());
    List<Untranslated> untranslated = new ArrayList<>();
    head.ifPresent(found -> untranslated.addAll(found.untranslated()));
    if (isWhole) {
      untranslated.addAll(untranslatedInCharts(folder, read.whole()));
    }
    return head.map(
        found ->
            new Interpretation(
                id, found.value(), found.seal(), read, listing.files(), untranslated));
  }

  private Interpretation interpretation(
      String id, ContentFolders.Listed listing, Known.OfInterpretation known) {
    Texts read =
        Texts.known(
            listing.folder(),
            new InterpretationReading(id, silentTexts),
            memory.tracer(),
            known.gist());
    return new Interpretation(
        id, known.head(), known.seal(), read, listing.files(), known.untranslated());
  }

  private final class PolicyReading implements Texts.Reading {
    private final String id;
    private final TextReader reader;

    PolicyReading(String id, TextReader reader) {
      this.id = id;
      this.reader = reader;
    }

    @Override
    public List<Text> whole() throws IOException {
      List<Text> read = new ArrayList<>();
      for (Language language : workspace.site().languages()) {
        reader.policy(id, language).ifPresent(read::add);
      }
      return read;
    }

    @Override
    public SortedMap<Language, FrontMatter> fronts() throws IOException {
      SortedMap<Language, FrontMatter> fronts = new TreeMap<>();
      for (Language language : workspace.site().languages()) {
        glances.policyFront(id, language).ifPresent(front -> fronts.put(language, front));
      }
      return fronts;
    }

    @Override
    public List<Term> terms(Language language) {
      return List.of();
    }
  }

  private final class InterpretationReading implements Texts.Reading {
    private final String id;
    private final TextReader reader;

    InterpretationReading(String id, TextReader reader) {
      this.id = id;
      this.reader = reader;
    }

    @Override
    public List<Text> whole() throws IOException {
      List<Text> read = new ArrayList<>();
      for (Language language : workspace.site().languages()) {
        reader.interpretation(id, language).ifPresent(read::add);
      }
      return read;
    }

    @Override
    public SortedMap<Language, FrontMatter> fronts() throws IOException {
      SortedMap<Language, FrontMatter> fronts = new TreeMap<>();
      for (Language language : workspace.site().languages()) {
        glances.interpretationFront(id, language).ifPresent(front -> fronts.put(language, front));
      }
      return fronts;
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

  /**
   * What a YAML file says.
   *
   * @param seal the digest of the file where anybody asks whether it changes, else empty
   */
  private record Head<T>(T value, String seal, List<Untranslated> untranslated) {}

  private <T> Optional<Head<T>> head(String name, Format<T> format) throws IOException {
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
    return source.flatMap(text -> head(text, format));
  }

  private <T> Optional<Head<T>> head(SourceText text, Format<T> format) {
    String seal = memory.isKept() ? Sha256.of(text.text()) : "";
    YamlReader.Result<T> read =
        new YamlReader(workspace.site().languages(), diagnostics).read(text, format);
    return read.value().map(value -> new Head<>(value, seal, read.untranslated()));
  }
}
