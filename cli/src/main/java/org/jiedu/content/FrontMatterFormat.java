package org.jiedu.content;

import static org.jiedu.source.Key.optional;
import static org.jiedu.source.Kinds.ID;
import static org.jiedu.source.Kinds.TEXT;

import java.util.List;
import org.jiedu.content.FrontMatter.TranslationMark;
import org.jiedu.source.Fields;
import org.jiedu.source.Format;
import org.jiedu.source.Key;
import org.jiedu.source.Lists;
import org.jiedu.source.Placed;

/** The keys of front matter. Which of them must be there depends on the language. */
final class FrontMatterFormat {
  private static final Key<Placed<String>> TITLE = optional("title", TEXT);
  private static final Key<Placed<String>> SUMMARY = optional("summary", TEXT);
  private static final Key<List<Placed<String>>> KEYWORDS = optional("keywords", Lists.of(TEXT));
  private static final Key<Placed<String>> TRANSLATOR = optional("translator", TEXT);
  private static final Key<Placed<String>> REVIEWER = optional("reviewer", TEXT);
  private static final Key<List<Lists.Named<Placed<String>>>> TRANSLATED =
      optional("translated", Lists.named(ID, TEXT));

  static final Format<FrontMatter> POLICY =
      Format.of(FrontMatterFormat::frontMatter, TITLE, SUMMARY, KEYWORDS);

  static final Format<FrontMatter> INTERPRETATION =
      Format.of(
          FrontMatterFormat::frontMatter,
          TITLE,
          SUMMARY,
          KEYWORDS,
          TRANSLATOR,
          REVIEWER,
          TRANSLATED);

  private FrontMatterFormat() {}

  private static FrontMatter frontMatter(Fields fields) {
    return new FrontMatter(
        fields.place(),
        fields.find(TITLE),
        fields.find(SUMMARY),
        fields.list(KEYWORDS),
        fields.find(TRANSLATOR).map(Placed::value),
        fields.find(REVIEWER).map(Placed::value),
        fields.list(TRANSLATED).stream()
            .map(digest -> new TranslationMark(digest.name().value(), digest.value()))
            .toList());
  }
}
