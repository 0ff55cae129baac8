package org.jiedu.poster;

import java.util.ArrayList;
import java.util.List;
import org.jiedu.chart.ChartRenderer;
import org.jiedu.page.Fact;
import org.jiedu.page.Phrase;
import org.jiedu.page.Poster;
import org.jiedu.picture.Drawing;
import org.jiedu.picture.Fill;
import org.jiedu.picture.Ink;
import org.jiedu.picture.Layout;
import org.jiedu.picture.Mark;
import org.jiedu.picture.TextBlock;
import org.jiedu.script.Typesetter;

/**
 * Draws posters: a red head with the title, then what a reader asks first, a card for each idea,
 * whom to ask, and a code that leads to the page. Safe for use by several threads.
 */
final class PosterRenderer {
  private static final double INNER = PosterStyle.WIDTH - 2 * PosterStyle.MARGIN;

  private final Words words;
  private final ChartRenderer charts;

  PosterRenderer(ChartRenderer charts, Typesetter typesetter) {
    this.words = new Words(typesetter);
    this.charts = charts;
  }

  /**
   * Returns a poster, 1080 pixels wide and as high as it needs.
   *
   * @param around the words of the interface
   */
  Drawing draw(Poster poster, PosterWords around) {
    Layout layout = new Layout(PosterStyle.WIDTH);
    head(poster, layout);
    facts(poster.facts(), layout);
    cards(poster, layout);
    new PosterFoot(words).draw(poster, around, layout);
    Drawing drawn = layout.drawing();
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.Box(0, 0, drawn.width(), drawn.height(), 0, Fill.of(Ink.TINT)));
    marks.addAll(drawn.marks());
    return new Drawing(drawn.width(), drawn.height(), marks);
  }

  private void head(Poster poster, Layout layout) {
    Layout head = new Layout(PosterStyle.WIDTH);
    head.down(44);
    head.addBelow(
        words.block(poster.portal(), PosterStyle.SMALL, INNER), PosterStyle.MARGIN, Ink.PAPER);
    head.down(28);
    head.addBelow(
        words.block(poster.title(), PosterStyle.TITLE, INNER), PosterStyle.MARGIN, Ink.PAPER);
    head.down(24);
    for (Poster.Source policy : poster.policies()) {
      if (!policy.number().isEmpty()) {
        head.addBelow(
            words.block(policy.number(), PosterStyle.STRONG, INNER), PosterStyle.MARGIN, Ink.PAPER);
      }
      for (Phrase issuer : policy.issuers()) {
        head.addBelow(words.block(issuer, PosterStyle.SMALL, INNER), PosterStyle.MARGIN, Ink.PAPER);
      }
    }
    head.down(40);
    layout.add(new Mark.Box(0, 0, PosterStyle.WIDTH, head.y(), 0, Fill.of(Ink.RED)));
    layout.add(new Mark.Box(0, head.y(), PosterStyle.WIDTH, 8, 0, Fill.of(Ink.GOLD)));
    layout.add(head.drawing().marks());
    layout.down(head.y() + 8 + 40);
  }

  /** Puts what a reader asks first on one card: its name on the left, the answer beside it. */
  private void facts(List<Fact> facts, Layout layout) {
    if (facts.isEmpty()) {
      return;
    }
    double nameWidth = 200;
    double left = PosterStyle.MARGIN + PosterStyle.PADDING;
    double valueLeft = left + nameWidth + 24;
    double valueWidth = PosterStyle.WIDTH - PosterStyle.MARGIN - PosterStyle.PADDING - valueLeft;
    Layout card = new Layout(PosterStyle.WIDTH);
    card.down(PosterStyle.PADDING - 10);
    for (Fact fact : facts) {
      TextBlock name = words.block(fact.name(), PosterStyle.SMALL, nameWidth);
      TextBlock value = words.block(fact.value(), PosterStyle.STRONG, valueWidth);
      card.add(name.at(left, card.y() + 6, Ink.QUIET));
      card.add(value.at(valueLeft, card.y(), Ink.INK));
      card.down(Math.max(name.height() + 6, value.height()) + 18);
    }
    card.down(PosterStyle.PADDING - 28);
    PosterCard.paper(card, Ink.GOLD, layout);
  }

  private void cards(Poster poster, Layout layout) {
    String section = "";
    PosterCard card = new PosterCard(words, charts, poster.edition().languages());
    for (Poster.Card next : poster.cards()) {
      if (!next.section().equals(section)) {
        section = next.section();
        sectionHead(next.name(), layout);
      }
      card.draw(next, layout);
    }
  }

  private void sectionHead(Phrase name, Layout layout) {
    layout.down(16);
    TextBlock block = words.block(name, PosterStyle.SECTION, INNER - 32);
    layout.add(
        new Mark.Box(
            PosterStyle.MARGIN, layout.y() + 8, 12, block.height() - 16, 0, Fill.of(Ink.RED)));
    layout.addBelow(block, PosterStyle.MARGIN + 32, Ink.RED);
    layout.down(20);
  }
}
