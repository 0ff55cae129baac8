package org.jiedu.poster;

import java.util.ArrayList;
import java.util.List;
import org.jiedu.page.Phrase;
import org.jiedu.page.Text;
import org.jiedu.picture.TextBlock;
import org.jiedu.picture.TextStyle;
import org.jiedu.picture.Wording;
import org.jiedu.script.Language;
import org.jiedu.script.Typesetter;

/** Turns the phrases of pages into blocks of text. Safe for use by several threads. */
final class Words {
  private final Typesetter typesetter;

  Words(Typesetter typesetter) {
    this.typesetter = typesetter;
  }

  /** Wraps a phrase, one language below the other. */
  TextBlock block(Phrase phrase, TextStyle style, double width) {
    return of(phrase.texts().stream().map(Words::wording).toList(), style, width);
  }

  /** Wraps a title, into lines of nearly equal length. */
  TextBlock title(Phrase phrase, TextStyle style, double width) {
    List<Wording> words = phrase.texts().stream().map(Words::wording).toList();
    return TextBlock.balanced(words, style, width, typesetter);
  }

  /** Wraps a text that is the same in every language. */
  TextBlock block(String text, TextStyle style, double width) {
    return of(List.of(new Wording(new Language("zh"), text)), style, width);
  }

  TextBlock of(List<Wording> words, TextStyle style, double width) {
    return TextBlock.of(words, style, width, typesetter);
  }

  /** Returns a block with as many of its lines as find room, an ellipsis where that is not all. */
  TextBlock cut(TextBlock block, double width, double room) {
    List<TextBlock.Line> lines =
        block.lines().stream().filter(line -> line.bottom() <= room).toList();
    if (lines.size() == block.lines().size() || lines.isEmpty()) {
      return block;
    }
    TextBlock.Line last = lines.get(lines.size() - 1);
    Wording wording = last.wording();
    double em = block.style().size(wording.language());
    String text = of(List.of(wording), block.style(), width - em).lines().get(0).wording().text();
    List<TextBlock.Line> cut = new ArrayList<>(lines.subList(0, lines.size() - 1));
    cut.add(
        new TextBlock.Line(
            new Wording(wording.language(), text + "…"),
            last.top(),
            last.baseline(),
            last.bottom(),
            last.width()));
    return new TextBlock(cut, block.style(), block.width(), last.bottom());
  }

  /** Returns a phrase with a word before it, in each language that both have. */
  static Phrase joined(Phrase word, Phrase phrase) {
    return new Phrase(
        phrase.texts().stream()
            .map(
                text ->
                    word.texts().stream()
                        .filter(before -> before.lang().equals(text.lang()))
                        .findFirst()
                        .map(before -> new Text(before.text() + " " + text.text(), text.lang()))
                        .orElse(text))
            .toList());
  }

  private static Wording wording(Text text) {
    return new Wording(new Language(text.lang()), text.text());
  }
}
