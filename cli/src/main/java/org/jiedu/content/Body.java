package org.jiedu.content;

import java.util.List;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.markdown.clause.Clause;
import org.jiedu.markdown.section.Sections;
import org.jiedu.script.Language;

/**
 * A text in one language with its body, as it is read to make a page of it. Belongs to one thread.
 */
public sealed interface Body {

  /** Returns the language of the text. */
  Language language();

  /** Returns what stands above the text. */
  FrontMatter frontMatter();

  /** Returns the text; a policy's clauses bear their anchors. */
  MarkdownDocument document();

  /** A policy's text. */
  record OfPolicy(
      Language language, FrontMatter frontMatter, MarkdownDocument document, List<Clause> clauses)
      implements Body {}

  /** An interpretation's text. */
  record OfInterpretation(
      Language language, FrontMatter frontMatter, MarkdownDocument document, Sections sections)
      implements Body {}
}
