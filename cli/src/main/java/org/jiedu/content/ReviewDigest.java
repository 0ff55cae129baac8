package org.jiedu.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.markdown.MarkdownReader;
import org.jiedu.markdown.link.Link;
import org.jiedu.markdown.link.LinkReader;
import org.jiedu.markdown.link.LinkTarget;
import org.jiedu.script.Language;
import org.jiedu.source.CanonicalYaml;
import org.jiedu.source.FrontMatterSpan;
import org.jiedu.source.Sha256;
import org.jiedu.source.SourceText;

/**
 * The digest of what a reader will see of a policy or a package: what a review covers. An approval
 * belongs to the exact text, so one changed letter makes another digest.
 *
 * <p>It covers the folder's YAML file and texts, and every file that these show: charts with their
 * data, pictures, linked files, media with captions and transcripts. Of the YAML file it leaves out
 * {@code reviews} (the digest stands there), {@code draft} (a package is reviewed as a draft and
 * published as none) and {@code withdrawn} (a withdrawal shows a notice instead of what was
 * reviewed); of the front matter {@code translated}, which {@code jiedu translation mark} writes.
 * The order of keys, comments, quotes and line ends of YAML do not count, nor LF or CRLF anywhere.
 *
 * <p>Where a step covers one language, texts of the other one do not count, wherever they stand.
 */
public final class ReviewDigest {
  /** What a step covers that covers both languages. */
  public static final String ALL = "all";

  private static final Set<String> UNSEEN = Set.of("reviews", "draft", "withdrawn");
  private static final Set<String> UNSEEN_IN_FRONT_MATTER = Set.of("translated");
  // Texts of a CSV chart in the language that is translated into.
  private static final String LABELS = "labels";
  private static final MarkdownReader MARKDOWN = new MarkdownReader();

  private final FolderFiles files;
  private final List<Language> languages;
  private final Set<String> otherTags = new HashSet<>();
  private final Map<String, String> digests = new TreeMap<>();
  private final Deque<String> shown = new ArrayDeque<>();

  private ReviewDigest(FolderFiles files, List<Language> languages, String covers) {
    this.files = files;
    this.languages = languages;
    if (!covers.equals(ALL)) {
      languages.stream()
          .map(Language::tag)
          .filter(tag -> !tag.equals(covers))
          .forEach(otherTags::add);
    }
  }

  /**
   * Returns {@code sha256:} and 64 hexadecimal digits.
   *
   * @param languages the site's, the authoritative one first
   * @param covers {@code all}, or the tag of the one language that the step covers
   * @throws IOException if a file cannot be read
   */
  public static String of(FolderFiles files, List<Language> languages, String covers)
      throws IOException {
    ReviewDigest digest = new ReviewDigest(files, languages, covers);
    digest.addHead(ContentFolders.INTERPRETATION_FILE);
    digest.addHead(ContentFolders.POLICY_FILE);
    for (Language language : languages) {
      if (!digest.otherTags.contains(language.tag())) {
        digest.addText(language.tag() + ".md");
      }
    }
    while (!digest.shown.isEmpty()) {
      digest.addShown(digest.shown.pop());
    }
    Sha256 all = new Sha256();
    digest.digests.forEach(
        (name, one) -> {
          all.add(name);
          all.add(one);
        });
    return "sha256:" + all.hex();
  }

  private void addHead(String name) throws IOException {
    if (files.names().contains(name)) {
      CanonicalYaml yaml = CanonicalYaml.of(text(name), UNSEEN, otherTags);
      digests.put(name, Sha256.of(yaml.text()));
      yaml.values().forEach(value -> show(value, ""));
    }
  }

  private void addText(String name) throws IOException {
    if (!files.names().contains(name)) {
      return;
    }
    SourceText source = SourceText.of(name, text(name));
    Optional<FrontMatterSpan> span = FrontMatterSpan.find(source);
    String front =
        span.map(found -> source.text().substring(found.yamlStart(), found.yamlEnd())).orElse("");
    int bodyStart = span.map(FrontMatterSpan::bodyStart).orElse(0);
    Sha256 digest = new Sha256();
    digest.add(CanonicalYaml.of(front, UNSEEN_IN_FRONT_MATTER, Set.of()).text());
    digest.add(source.text().substring(bodyStart));
    digests.put(name, digest.hex());
    MarkdownDocument document = MARKDOWN.read(source, bodyStart);
    for (Link link : LinkReader.read(document, new Diagnostics())) {
      if (link.target() instanceof LinkTarget.ToFile target) {
        show(target.path(), "");
      }
    }
  }

  /** Adds a file that something else shows. */
  private void addShown(String name) throws IOException {
    boolean isOfOther = otherTags.stream().anyMatch(tag -> name.equals(tag + ".md"));
    if (isOfOther || digests.containsKey(name)) {
      return;
    }
    Sha256 digest = new Sha256();
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      CanonicalYaml chart = CanonicalYaml.of(text(name), unseenInChart(), otherTags);
      digest.add(chart.text());
      chart.values().forEach(value -> show(value, name));
    } else if (name.endsWith(".md") || name.endsWith(".vtt") || name.endsWith(".csv")) {
      digest.add(text(name));
    } else {
      digest.add(files.read(name));
    }
    digests.put(name, digest.hex());
  }

  private Set<String> unseenInChart() {
    boolean isOfSource = otherTags.contains(languages.get(languages.size() - 1).tag());
    return isOfSource ? Set.of(LABELS) : Set.of();
  }

  /** Notes a file that a value names, if the value does name one. */
  private void show(String value, String namedIn) {
    if (value.isEmpty() || value.length() > 1000 || value.indexOf('\n') >= 0) {
      return;
    }
    String parent = namedIn.substring(0, namedIn.lastIndexOf('/') + 1);
    String name =
        Path.of("/" + parent + "./").resolve(value.replace('\0', '/')).normalize().toString();
    if (files.names().contains(name.substring(1))) {
      shown.push(name.substring(1));
    }
  }

  private String text(String name) throws IOException {
    String text = new String(files.read(name), StandardCharsets.UTF_8);
    return SourceText.of(name, text).text();
  }
}
