package org.jiedu.content;

import static org.jiedu.source.Key.optional;
import static org.jiedu.source.Kinds.ID;
import static org.jiedu.source.Kinds.TEXT;
import static org.jiedu.source.Kinds.TEXT_OR_NOTHING;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiedu.content.FrontMatter.TranslationMark;
import org.jiedu.source.Fields;
import org.jiedu.source.Format;
import org.jiedu.source.Key;
import org.jiedu.source.Lists;
import org.jiedu.source.Placed;

/**
 * The keys of front matter. Which of them must be there depends on the language; so whoever asks
 * for one that says nothing is the check, and not the reader.
 */
final class FrontMatterFormat {
  private static final Key<Placed<String>> TITLE = optional("title", TEXT_OR_NOTHING);
  private static final Key<Placed<String>> SUMMARY = optional("summary", TEXT_OR_NOTHING);
  private static final Key<Placed<String>> POLICY_SUMMARY = optional("summary", TEXT);
  private static final Key<List<Placed<String>>> KEYWORDS = optional("keywords", Lists.of(TEXT));
  private static final Key<Placed<String>> TRANSLATOR = optional("translator", TEXT);
  private static final Key<Placed<String>> REVIEWER = optional("reviewer", TEXT);
  private static final Key<List<Lists.Named<Placed<String>>>> TRANSLATED =
      optional("translated", Lists.named(ID, TEXT));

  static final Format<FrontMatter> POLICY =
      Format.of(fields -> frontMatter(fields, POLICY_SUMMARY), TITLE, POLICY_SUMMARY, KEYWORDS);

  static final Format<FrontMatter> INTERPRETATION =
      Format.of(
          fields -> frontMatter(fields, SUMMARY),
          TITLE,
          SUMMARY,
          KEYWORDS,
          TRANSLATOR,
          REVIEWER,
          TRANSLATED);

  private FrontMatterFormat() {}

  private static FrontMatter frontMatter(Fields fields, Key<Placed<String>> summary) {
    return new FrontMatter(
        fields.place(),
        fields.find(TITLE).filter(title -> !title.value().isBlank()),
        fields.find(summary).filter(text -> !text.value().isBlank()),
        Stream.of(TITLE, summary).flatMap(key -> blank(fields, key).stream()).toList(),
        fields.list(KEYWORDS),
        fields.find(TRANSLATOR).map(Placed::value),
        fields.find(REVIEWER).map(Placed::value),
        fields.list(TRANSLATED).stream()
            .map(digest -> new TranslationMark(digest.name().value(), digest.value()))
            .toList());
  }

  /** Returns the name of a key that says nothing, where its value should stand. */
  private static Optional<Placed<String>> blank(Fields fields, Key<Placed<String>> key) {
    return fields
        .find(key)
        .filter(value -> value.value().isBlank())
        .map(value -> new Placed<>(key.name(), value.place()));
  }
}
