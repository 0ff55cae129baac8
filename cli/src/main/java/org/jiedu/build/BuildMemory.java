package org.jiedu.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jiedu.codec.Codecs;
import org.jiedu.codec.Decoder;
import org.jiedu.codec.Encoder;
import org.jiedu.codec.PieceFile;
import org.jiedu.codec.Pieces;
import org.jiedu.content.ContentMemory;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Findings;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Rule;
import org.jiedu.diagnostic.Severity;
import org.jiedu.library.Library;
import org.jiedu.script.Typesetter;
import org.jiedu.search.IndexState;
import org.jiedu.source.Sha256;
import org.jiedu.template.Templates;
import org.jiedu.trace.Dependency;
import org.jiedu.workspace.Workspace;
import org.jiedu.workspace.WorkspaceReader;

/**
 * What a process remembers of a workspace from one build to the next: what was read of each folder,
 * what the checks found in it, which files came of it, and what each piece of work looked at. A
 * build with a memory makes the same site as one without. Belongs to one build at a time.
 */
public final class BuildMemory {
  private static final int ONE_OF = 100;

  private final ContentMemory content;
  private final Recall<Findings> checks = new Recall<>();
  private final Recall<Made> pages = new Recall<>();
  private Optional<Templates> templates = Optional.empty();
  private Optional<Fonts> fonts = Optional.empty();
  private Optional<Portal> portal = Optional.empty();
  private Optional<Library> library = Optional.empty();
  private Findings commonFindings = Findings.NONE;
  private Map<String, IndexState> indexes = Map.of();
  private boolean hasNewIndexes;
  private String basis = "";
  private String occasion = "";

  /** What was read of a workspace but for its content, and what was found there. */
  private record Portal(String digest, Optional<Workspace> workspace, Findings findings) {}

  private record Fonts(BuildSettings.Drawing drawing, Typesetter typesetter) {}

  private BuildMemory(ContentMemory content) {
    this.content = content;
  }

  /** Returns a memory with nothing in it yet. */
  public static BuildMemory empty() {
    return new BuildMemory(ContentMemory.empty());
  }

  /** Returns a memory that keeps nothing: for a build that has no next. */
  public static BuildMemory none() {
    return new BuildMemory(ContentMemory.none());
  }

  /**
   * Returns whether so much is to be kept for the next process that it is worth writing all of it:
   * to do a few pieces of work once more costs less. What a font of this machine was asked for may
   * look otherwise tomorrow, and is not kept.
   */
  boolean isWorthKeeping() {
    long changes = content.changes() + checks.changes() + pages.changes();
    long all = (long) content.size() + checks.size() + pages.size();
    return isKept()
        && changes * ONE_OF > all
        && fonts.filter(known -> known.typesetter().hasAskedOthers()).isEmpty();
  }

  /** Returns all that the next process may take over. */
  List<Pieces> kept() {
    Codecs codecs = codecs();
    Encoder head = new Encoder();
    head.text(basis);
    head.text(occasion);
    List<Pieces> all = new ArrayList<>();
    all.add(Pieces.of(head.bytes()));
    all.addAll(content.kept(codecs));
    all.addAll(checks.kept(Findings.class, codecs));
    all.addAll(pages.kept(Made.class, codecs));
    return all;
  }

  /** Takes over what {@link #kept} of another process returned. */
  void take(PieceFile kept) throws IOException {
    Codecs codecs = codecs();
    Decoder head = new Decoder(kept.next().get(0));
    basis = head.text();
    occasion = head.text();
    content.take(kept, codecs);
    checks.take(kept, Findings.class, codecs);
    pages.take(kept, Made.class, codecs);
  }

  /** Returns what {@link #indexes} returns, which holds as long as the site's indexes stay. */
  Pieces keptIndexes() {
    return Pieces.of(
        List.copyOf(new TreeMap<>(indexes).entrySet()),
        (index, to) -> {
          to.text(index.getKey());
          to.text(index.getValue().head());
          to.text(index.getValue().numbering());
          to.number(index.getValue().postings());
        });
  }

  /** Takes over what {@link #keptIndexes} of another process returned. */
  void takeIndexes(PieceFile kept) throws IOException {
    indexes =
        Pieces.read(
                kept.next(),
                from ->
                    Map.entry(from.text(), new IndexState(from.text(), from.text(), from.number())))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    hasNewIndexes = false;
  }

  /** Returns whether the site has other indexes than were taken over. */
  boolean hasNewIndexes() {
    return hasNewIndexes;
  }

  /** What a rule is for stands where the rules are listed; a finding knows it by its id. */
  private static Codecs codecs() {
    return new Codecs()
        .add(
            Message.class,
            (message, to) -> {
              List<String> parts = message.parts();
              to.number(parts.size());
              parts.forEach(to::text);
            },
            from ->
                Message.ofParts(
                    LongStream.range(0, from.number()).mapToObj(part -> from.text()).toList()))
        .add(
            Rule.class,
            (rule, to) -> {
              to.text(rule.id());
              to.text(rule.severity().name());
              to.number(rule.isFixed() ? 1 : 0);
            },
            from -> Rule.of(from.text(), Severity.valueOf(from.text()), from.number() == 1));
  }

  /** Returns whether anything is kept. */
  boolean isKept() {
    return content.isKept();
  }

  ContentMemory content() {
    return content;
  }

  Recall<Findings> checks() {
    return checks;
  }

  Recall<Made> pages() {
    return pages;
  }

  /** Returns everything joined, as it was joined last. */
  Optional<Library> library() {
    return library;
  }

  /** Takes the place of what {@link #library} returned. */
  void keepLibrary(Library joined) {
    library = isKept() ? Optional.of(joined) : Optional.empty();
  }

  /** Returns what the checks last found that concerns the library as a whole. */
  Findings commonFindings() {
    return commonFindings;
  }

  /** Takes the place of what {@link #commonFindings} returned. */
  void keepCommonFindings(Findings found) {
    commonFindings = found;
  }

  /** Returns what the search indexes of the last site were made of, by the tags of languages. */
  Map<String, IndexState> indexes() {
    return indexes;
  }

  /** Takes the place of what {@link #indexes} returned. */
  void keepIndexes(Map<String, IndexState> made) {
    hasNewIndexes |= !made.equals(indexes);
    indexes = Map.copyOf(made);
  }

  /**
   * Returns a workspace but for its content, or empty after reporting why it cannot be taken; it is
   * read again where a file of {@code site/} or {@code templates/} has changed.
   */
  Optional<Workspace> workspace(Path root, Diagnostics diagnostics) throws IOException {
    if (!isKept()) {
      return new WorkspaceReader(root, diagnostics).read();
    }
    Sha256 files = new Sha256();
    files.add(root.toString());
    for (String part : List.of("site", "templates")) {
      add(root.resolve(part), files);
    }
    String digest = files.hex();
    if (portal.filter(known -> known.digest().equals(digest)).isEmpty()) {
      Diagnostics.Apart<Optional<Workspace>> read =
          diagnostics.apart(() -> new WorkspaceReader(root, diagnostics).read());
      portal = Optional.of(new Portal(digest, read.result(), read.findings()));
    }
    Optional<Workspace> workspace = portal.flatMap(Portal::workspace);
    workspace.ifPresent(known -> diagnostics.override(known.site().rules()));
    portal.ifPresent(known -> diagnostics.add(known.findings()));
    return workspace;
  }

  /**
   * Forgets all where the workspace is another one, or its site, register, words or templates have
   * changed: everything depends on these. What was found and made, and not what was read, depends
   * on the day too, and on whom the site is for.
   */
  void begin(BuildSettings settings, String day) {
    if (!isKept()) {
      return;
    }
    Sha256 digest = new Sha256();
    digest.add(portal.map(Portal::digest).orElse(""));
    digest.add(settings.drawing().toString());
    digest.add(settings.baseUrl().toString());
    String now = digest.hex();
    if (!now.equals(basis)) {
      content.clear();
      library = Optional.empty();
      templates = Optional.empty();
    }
    String occasionNow = day + " " + settings.shown();
    if (!now.equals(basis) || !occasionNow.equals(occasion)) {
      checks.clear();
      pages.clear();
    }
    basis = now;
    occasion = occasionNow;
  }

  /** Returns a typesetter, with fonts that are read as far as they were used. */
  Typesetter typesetter(BuildSettings.Drawing drawing) throws IOException {
    if (!isKept()) {
      return drawing.typesetter();
    }
    if (fonts.filter(known -> known.drawing().equals(drawing)).isEmpty()) {
      fonts = Optional.of(new Fonts(drawing, drawing.typesetter()));
    }
    return fonts.get().typesetter();
  }

  /** Returns the workspace's templates, parsed as far as they were used. */
  Templates templates(Workspace workspace) {
    if (templates.isEmpty()) {
      templates = Optional.of(new Templates(workspace.templates()));
    }
    return templates.get();
  }

  /**
   * Returns what tells the state of anything that was looked at.
   *
   * @param others tells that of what does not stand in a folder
   */
  Function<Dependency, String> stateIn(Function<Dependency, String> others) {
    return dependency ->
        switch (dependency.kind()) {
          case FOLDER -> content.digest(dependency.subject());
          // With another one everything would have been forgotten.
          case ASSET -> "";
          default -> others.apply(dependency);
        };
  }

  private static void add(Path folder, Sha256 digest) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Path built = folder.resolve("public");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(one -> !one.startsWith(built)).sorted().toList()) {
        if (Files.isRegularFile(file)) {
          digest.add(folder.relativize(file).toString());
          digest.add(Files.readAllBytes(file));
        }
      }
    }
  }
}
