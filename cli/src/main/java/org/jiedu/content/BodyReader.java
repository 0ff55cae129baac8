package org.jiedu.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Rule;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.markdown.MarkdownReader;
import org.jiedu.markdown.clause.ClauseNumbering;
import org.jiedu.markdown.section.SectionNames;
import org.jiedu.markdown.section.SectionReader;
import org.jiedu.script.Language;
import org.jiedu.source.Format;
import org.jiedu.source.FrontMatterSpan;
import org.jiedu.source.SourceReader;
import org.jiedu.source.SourceText;
import org.jiedu.source.YamlReader;
import org.jiedu.trace.Dependency;
import org.jiedu.trace.Tracer;
import org.jiedu.workspace.Site;
import org.jiedu.workspace.Workspace;

/**
 * Reads the Markdown of policies and interpretations with their bodies. Safe for use by several
 * threads.
 *
 * <p>Bodies are read once for the facts of the library and again for each page, so that no more of
 * them are in memory than a {@link org.jiedu.source.Shelf} has room for.
 */
public final class BodyReader {
  static final Rule KEY_MISSING = Rule.error("yaml-key-missing");

  private final Path root;
  private final List<Language> languages;
  private final SourceReader sources;
  private final Tracer tracer;
  private final Diagnostics diagnostics;
  private final MarkdownReader markdown = new MarkdownReader();
  private final Map<Language, SectionNames> sectionNames = new TreeMap<>();

  /**
   * Makes a reader.
   *
   * @param diagnostics where findings go; pages are made with a collection that nobody asks
   * @param tracer notes which folders are read
   */
  public BodyReader(Workspace workspace, Diagnostics diagnostics, Tracer tracer) {
    this(workspace, new SourceReader(workspace.root(), diagnostics), tracer);
  }

  /**
   * Makes a reader that takes from a shelf what stands there, and puts there what it reads.
   *
   * @param sources read the files
   * @param tracer notes which folders are read
   */
  public BodyReader(Workspace workspace, SourceReader sources, Tracer tracer) {
    this.sources = sources;
    this.tracer = tracer;
    this.root = workspace.root();
    this.diagnostics = sources.diagnostics();
    Site site = workspace.site();
    this.languages = site.languages();
    for (Language language : languages) {
      sectionNames.put(language, SectionNames.of(site.sections().headings(language)));
    }
  }

  /** Returns a policy's text in a language, or empty where there is no such file. */
  public Optional<Body.OfPolicy> policy(String id, Language language) throws IOException {
    tracer.note(Dependency.Kind.FOLDER, ContentFolders.POLICIES + "/" + id);
    String name = name(ContentFolders.POLICIES, id, language);
    Optional<Body.OfPolicy> kept = sources.shelf().find(name, Body.OfPolicy.class);
    if (kept.isPresent()) {
      return kept;
    }
    Optional<Body.OfPolicy> body =
        read(name, FrontMatterFormat.POLICY)
            .map(
                file ->
                    new Body.OfPolicy(
                        language,
                        file.frontMatter(),
                        file.document(),
                        ClauseNumbering.number(file.document(), language)));
    body.ifPresent(
        read -> sources.shelf().put(read.document().source(), Body.OfPolicy.class, read));
    return body;
  }

  /** Returns an interpretation's text in a language, or empty where there is no such file. */
  public Optional<Body.OfInterpretation> interpretation(String id, Language language)
      throws IOException {
    tracer.note(Dependency.Kind.FOLDER, ContentFolders.INTERPRETATIONS + "/" + id);
    String name = name(ContentFolders.INTERPRETATIONS, id, language);
    Optional<Body.OfInterpretation> kept = sources.shelf().find(name, Body.OfInterpretation.class);
    if (kept.isPresent()) {
      return kept;
    }
    Optional<Body.OfInterpretation> body =
        read(name, FrontMatterFormat.INTERPRETATION)
            .map(
                file ->
                    new Body.OfInterpretation(
                        language,
                        file.frontMatter(),
                        file.document(),
                        SectionReader.read(file.document(), sectionNames(language))));
    body.ifPresent(
        read -> sources.shelf().put(read.document().source(), Body.OfInterpretation.class, read));
    return body;
  }

  /** Returns the transcript of a medium: Markdown without front matter. */
  public Optional<MarkdownDocument> transcript(Path file) throws IOException {
    return sources.read(file).map(source -> markdown.read(source, 0, diagnostics));
  }

  private record MarkdownFile(FrontMatter frontMatter, MarkdownDocument document) {}

  static String name(String parent, String id, Language language) {
    return parent + "/" + id + "/" + language.tag() + ".md";
  }

  private Optional<MarkdownFile> read(String name, Format<FrontMatter> format) throws IOException {
    return sources.find(root.resolve(name)).map(source -> parse(source, format));
  }

  private MarkdownFile parse(SourceText source, Format<FrontMatter> format) {
    return new MarkdownFile(
        frontMatter(source, format), markdown.read(source, bodyStart(source), diagnostics));
  }

  /** Returns what stands above a text. */
  FrontMatter frontMatter(SourceText source, Format<FrontMatter> format) {
    Optional<FrontMatterSpan> span = FrontMatterSpan.find(source);
    return span.flatMap(found -> frontMatter(source, found, format))
        .orElseGet(() -> withoutFrontMatter(source, span.isPresent()));
  }

  /** Returns the offset of the first character below the front matter, in UTF-16 units. */
  static int bodyStart(SourceText source) {
    return FrontMatterSpan.find(source).map(FrontMatterSpan::bodyStart).orElse(0);
  }

  /** Returns how the sections are called in a language. */
  SectionNames sectionNames(Language language) {
    return sectionNames.getOrDefault(language, SectionNames.of(Map.of()));
  }

  private Optional<FrontMatter> frontMatter(
      SourceText source, FrontMatterSpan span, Format<FrontMatter> format) {
    return new YamlReader(languages, diagnostics).read(source, span, format).value();
  }

  private FrontMatter withoutFrontMatter(SourceText source, boolean isBroken) {
    if (!isBroken) {
      diagnostics.report(
          KEY_MISSING,
          source.start(),
          Message.of(
              "文件开头应当有写在两行 --- 之间的标题等信息（title、summary）。",
              "The file must begin with its title and summary between two lines of ---."));
    }
    return FrontMatter.none(source.start());
  }
}
