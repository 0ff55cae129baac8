package org.jiedu.page;

import java.util.List;

/**
 * The body of an interpretation's page.
 *
 * @param keyFigures the numbers of its first chart of numbers
 * @param isAwaited whether a language of the page lacks the text, or a part of it
 */
record InterpretationText(
    List<SectionView> sections,
    List<Footnotes> footnotes,
    List<KeyFigure> keyFigures,
    boolean isAwaited) {

  static final InterpretationText NONE =
      new InterpretationText(List.of(), List.of(), List.of(), false);

  InterpretationText {
    sections = List.copyOf(sections);
    footnotes = List.copyOf(footnotes);
    keyFigures = List.copyOf(keyFigures);
  }
}
