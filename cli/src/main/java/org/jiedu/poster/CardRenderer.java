package org.jiedu.poster;

import org.jiedu.page.Phrase;
import org.jiedu.page.Poster;
import org.jiedu.picture.Anchor;
import org.jiedu.picture.Drawing;
import org.jiedu.picture.Fill;
import org.jiedu.picture.Ink;
import org.jiedu.picture.Layout;
import org.jiedu.picture.Mark;
import org.jiedu.picture.TextBlock;
import org.jiedu.picture.TextStyle;
import org.jiedu.script.Typesetter;

/**
 * Draws the cards that stand for a page where a link to it is shared: 1200 by 630 pixels, as Open
 * Graph asks. Safe for use by several threads.
 */
final class CardRenderer {
  private static final double WIDTH = 1200;
  private static final double HEIGHT = 630;
  private static final double MARGIN = 72;
  private static final double INNER = WIDTH - 2 * MARGIN;
  private static final double HEAD = 130;
  private static final double FOOT = 110;
  private static final double DAY = 260;
  private static final TextStyle NAME = new TextStyle("", 34, 36, true);
  private static final TextStyle LINE = new TextStyle("", 32, 36, false);
  private static final double[] TITLES = {72, 60, 50, 42, 34};

  private final Words words;

  CardRenderer(Typesetter typesetter) {
    this.words = new Words(typesetter);
  }

  /** Returns the card of a package: the portal, the title as large as it fits, who and when. */
  Drawing draw(Poster poster) {
    String day = poster.published().substring(0, "2026-03-10".length());
    return card(poster.portal(), poster.title(), poster.interpreter(), day);
  }

  /**
   * Returns the card of the whole site.
   *
   * @param offer what the site offers
   * @param host its address
   */
  Drawing draw(Phrase offer, Phrase portal, Phrase host) {
    return card(offer, portal, host, "");
  }

  private Drawing card(Phrase head, Phrase title, Phrase foot, String day) {
    Layout layout = new Layout(WIDTH);
    layout.add(new Mark.Box(0, 0, WIDTH, HEIGHT, 0, Fill.of(Ink.PAPER)));
    layout.add(new Mark.Box(0, 0, WIDTH, 20, 0, Fill.of(Ink.RED)));
    layout.add(new Mark.Box(0, 20, WIDTH, 6, 0, Fill.of(Ink.GOLD)));
    layout.down(62);
    layout.addBelow(words.cut(words.block(head, NAME, INNER), INNER, HEAD), MARGIN, Ink.RED);
    double room = HEIGHT - FOOT - layout.y() - 24;
    TextBlock block = fitting(title, room);
    layout.add(block.at(MARGIN, layout.y() + Math.max(12, (room - block.height()) / 2), Ink.INK));
    layout.add(new Mark.Box(MARGIN, HEIGHT - FOOT, INNER, 2, 0, Fill.of(Ink.LINE)));
    TextBlock line = words.cut(words.block(foot, LINE, INNER - DAY), INNER - DAY, FOOT);
    layout.add(line.at(MARGIN, HEIGHT - FOOT + (FOOT - line.height()) / 2, Ink.QUIET));
    TextBlock end = words.block(day, LINE, DAY);
    double top = HEIGHT - FOOT + (FOOT - end.height()) / 2;
    layout.add(end.at(WIDTH - MARGIN, top, Anchor.END, Ink.QUIET));
    return new Drawing(WIDTH, HEIGHT, layout.drawing().marks());
  }

  private TextBlock fitting(Phrase title, double room) {
    TextBlock block = words.title(title, style(TITLES[0]), INNER);
    for (int i = 1; i < TITLES.length && block.height() > room; i++) {
      block = words.title(title, style(TITLES[i]), INNER);
    }
    return words.cut(block, INNER, room);
  }

  private static TextStyle style(double size) {
    return new TextStyle("", size, size, true);
  }
}
