package org.jiedu.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.markdown.MarkdownReader;
import org.jiedu.markdown.section.Section;
import org.jiedu.markdown.section.SectionNames;
import org.jiedu.markdown.section.SectionReader;
import org.jiedu.markdown.term.Term;
import org.jiedu.script.Language;
import org.jiedu.source.SourceReader;
import org.jiedu.source.SourceText;

/**
 * Reads no more of a text than what stands above it, or its terms. What it finds is what {@link
 * FactsReader} finds; a text that cannot be taken apart so simply is read whole. Reports nothing.
 * Safe for use by several threads.
 */
final class GlanceReader {
  // A heading with any of these may say something else than its letters.
  private static final Pattern MARKUP = Pattern.compile("[\\\\*_`{&\\[!#]");

  private final MarkdownReader markdown = new MarkdownReader();
  private final SourceReader sources;
  private final BodyReader bodies;

  /**
   * Makes a reader.
   *
   * @param sources read the files and tell nobody what they find, like the bodies' reader
   */
  GlanceReader(SourceReader sources, BodyReader bodies) {
    this.sources = sources;
    this.bodies = bodies;
  }

  /** Returns what stands above a policy's text, or empty where there is no such file. */
  Optional<FrontMatter> policyFront(String id, Language language) throws IOException {
    return source(BodyReader.name(ContentFolders.POLICIES, id, language))
        .map(source -> bodies.frontMatter(source, FrontMatterFormat.POLICY));
  }

  /** Returns what stands above an interpretation's text, or empty where there is no such file. */
  Optional<FrontMatter> interpretationFront(String id, Language language) throws IOException {
    return source(BodyReader.name(ContentFolders.INTERPRETATIONS, id, language))
        .map(source -> bodies.frontMatter(source, FrontMatterFormat.INTERPRETATION));
  }

  /** Returns the terms that an interpretation's text defines. */
  List<Term> terms(String interpretationId, Language language) throws IOException {
    return source(BodyReader.name(ContentFolders.INTERPRETATIONS, interpretationId, language))
        .map(source -> terms(source, bodies.sectionNames(language)))
        .orElse(List.of());
  }

  private Optional<SourceText> source(String name) throws IOException {
    return sources.find(sources.file(name));
  }

  private List<Term> terms(SourceText source, SectionNames names) {
    int bodyStart = BodyReader.bodyStart(source);
    Optional<List<Integer>> headings = headings(source.text(), bodyStart);
    if (headings.isEmpty()) {
      return terms(source, bodyStart, names);
    }
    List<Term> terms = new ArrayList<>();
    List<Integer> starts = headings.get();
    for (int i = 0; i < starts.size(); i++) {
      int start = starts.get(i);
      if (mayName(line(source.text(), start), names)) {
        int end = i + 1 < starts.size() ? starts.get(i + 1) : source.text().length();
        SourceText part = SourceText.of(source.file(), source.text().substring(0, end));
        terms.addAll(terms(part, start, names));
      }
    }
    return terms;
  }

  /**
   * Returns the offsets of the lines that open a section, or empty where a line may mean something
   * else than it seems to, or something on one line leads to another.
   */
  private static Optional<List<Integer>> headings(String text, int bodyStart) {
    List<Integer> headings = new ArrayList<>();
    if (text.indexOf('<', bodyStart) >= 0
        || text.indexOf("]:", bodyStart) >= 0
        || text.indexOf("```", bodyStart) >= 0
        || text.indexOf("~~~", bodyStart) >= 0) {
      return Optional.empty();
    }
    int start = bodyStart;
    while (start < text.length()) {
      if (isHeading(text, start)) {
        headings.add(start);
      } else if (isUnclear(text, start)) {
        return Optional.empty();
      }
      int end = text.indexOf('\n', start);
      start = end < 0 ? text.length() : end + 1;
    }
    return Optional.of(headings);
  }

  private static boolean isHeading(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) == '#') {
      end++;
    }
    return (end == start + 1 || end == start + 2)
        && (end == text.length() || " \t\n".indexOf(text.charAt(end)) >= 0);
  }

  /** Returns whether a line is indented, quoted, or may underline a heading. */
  private static boolean isUnclear(String text, int start) {
    char first = text.charAt(start);
    if (first == '\t' || first == '>') {
      return true;
    }
    String opening = text.substring(start, Math.min(start + 8, text.length())).strip();
    return opening.startsWith("=")
        || opening.startsWith("--")
        || (first == ' ' && opening.startsWith("#"));
  }

  private static String line(String text, int start) {
    int end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  private static boolean mayName(String heading, SectionNames names) {
    String words = heading.replaceFirst("^#+", "").strip();
    return MARKUP.matcher(words).find()
        || names.idOf(words).filter(FactsReader.TERMS_SECTION::equals).isPresent();
  }

  private List<Term> terms(SourceText source, int start, SectionNames names) {
    MarkdownDocument document = markdown.read(source, start);
    List<Term> terms = new ArrayList<>();
    for (Section section : SectionReader.read(document, names).sections()) {
      terms.addAll(FactsReader.terms(document, section));
    }
    return terms;
  }
}
