package org.jiedu.workspace;

import static org.jiedu.source.Key.optional;
import static org.jiedu.source.Key.required;
import static org.jiedu.source.Kinds.ID;
import static org.jiedu.source.Kinds.TEXT;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiedu.source.Fields;
import org.jiedu.source.Format;
import org.jiedu.source.Key;
import org.jiedu.source.Kind;
import org.jiedu.source.Kinds;
import org.jiedu.source.Lists;
import org.jiedu.source.Placed;
import org.jiedu.source.Shape;
import org.jiedu.workspace.Words.Status;
import org.jiedu.workspace.Words.Word;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** The form of {@code templates/words/*.yaml}: a word is a text, or a text with its status. */
final class WordsFormat {
  private static final Key<Placed<String>> WORD_TEXT = required("text", TEXT);
  private static final Key<Placed<Status>> STATUS = required("status", Kinds.choice(Status.class));
  private static final Key<Placed<String>> SOURCE = optional("source", TEXT);
  private static final Format<Word> WITH_STATUS =
      Format.of(WordsFormat::word, WORD_TEXT, STATUS, SOURCE);

  private static final Kind<Word> WORD =
      Kind.of(
          new Shape.AnyOf(List.of(WITH_STATUS.shape(), TEXT.shape())),
          (node, file) ->
              node instanceof MappingNode
                  ? WITH_STATUS.read(node, file)
                  : TEXT.read(node, file).map(text -> new Word(text, Status.REVIEWED, "")));

  private static final Kind<List<Lists.Named<Word>>> WORDS = Lists.named(ID, WORD);

  /** All of a file: words by name. */
  static final Kind<Map<String, Word>> FORMAT =
      Kind.of(
          WORDS.shape(),
          (node, file) ->
              WORDS
                  .read(node, file)
                  .map(
                      words ->
                          words.stream()
                              .collect(
                                  Collectors.toUnmodifiableMap(
                                      word -> word.name().value(), Lists.Named::value))));

  private WordsFormat() {}

  private static Word word(Fields fields) {
    return new Word(
        fields.get(WORD_TEXT),
        fields.get(STATUS).value(),
        fields.find(SOURCE).map(Placed::value).orElse(""));
  }
}
