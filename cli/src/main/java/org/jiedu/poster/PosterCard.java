package org.jiedu.poster;

import java.util.List;
import org.jiedu.chart.ChartRenderer;
import org.jiedu.page.Phrase;
import org.jiedu.page.Piece;
import org.jiedu.page.Poster;
import org.jiedu.picture.Anchor;
import org.jiedu.picture.Drawing;
import org.jiedu.picture.Fill;
import org.jiedu.picture.Ink;
import org.jiedu.picture.Layout;
import org.jiedu.picture.Mark;
import org.jiedu.picture.TextBlock;
import org.jiedu.script.Language;

/** Draws the cards of a poster: one idea each, white, with its number on a tab. */
final class PosterCard {
  private static final double LEFT = PosterStyle.MARGIN + PosterStyle.PADDING;
  private static final double WIDTH =
      PosterStyle.WIDTH - 2 * (PosterStyle.MARGIN + PosterStyle.PADDING);
  private static final double DISC = 32;
  private static final double CHART_SCALE = 2;
  private static final double BETWEEN = 22;

  private final Words words;
  private final ChartRenderer charts;
  private final List<Language> languages;

  PosterCard(Words words, ChartRenderer charts, List<Language> languages) {
    this.words = words;
    this.charts = charts;
    this.languages = List.copyOf(languages);
  }

  void draw(Poster.Card card, Layout poster) {
    Layout layout = new Layout(PosterStyle.WIDTH);
    layout.down(PosterStyle.PADDING);
    heading(card, layout);
    for (Piece piece : card.pieces()) {
      draw(piece, layout);
      layout.down(BETWEEN);
    }
    layout.down(PosterStyle.PADDING - BETWEEN);
    paper(layout, Ink.PAPER, poster);
  }

  /** Puts a filled layout on a white card and goes below it. */
  static void paper(Layout layout, Ink edge, Layout poster) {
    double width = PosterStyle.WIDTH - 2 * PosterStyle.MARGIN;
    poster.add(
        new Mark.Box(PosterStyle.MARGIN, poster.y(), width, layout.y(), 12, Fill.of(Ink.PAPER)));
    if (edge != Ink.PAPER) {
      poster.add(new Mark.Box(PosterStyle.MARGIN, poster.y(), width, 6, 0, Fill.of(edge)));
    }
    poster.add(layout.drawing().at(0, poster.y(), 1));
    poster.down(layout.y() + PosterStyle.GAP);
  }

  private void heading(Poster.Card card, Layout layout) {
    if (card.number() == 0 && !card.hasOwnHeading()) {
      return;
    }
    double left = card.number() == 0 ? 0 : 2 * DISC + 24;
    double top = layout.y();
    if (card.hasOwnHeading()) {
      layout.addBelow(
          words.block(card.heading(), PosterStyle.HEADING, WIDTH - left), LEFT + left, Ink.INK);
    }
    if (card.number() > 0) {
      number(card.number(), LEFT + DISC, top + DISC - 4, layout);
      layout.down(Math.max(0, top + 2 * DISC - 4 - layout.y()));
    }
    layout.down(14);
  }

  private void number(int number, double x, double middle, Layout layout) {
    layout.add(new Mark.Disc(x, middle, DISC, Fill.of(Ink.RED)));
    TextBlock block = words.block(String.valueOf(number), PosterStyle.HEADING, 2 * DISC);
    layout.add(block.at(x, middle - block.height() / 2, Anchor.MIDDLE, Ink.PAPER));
  }

  private void draw(Piece piece, Layout layout) {
    if (piece instanceof Piece.Words text) {
      layout.addBelow(words.block(text.text(), PosterStyle.BODY, WIDTH), LEFT, Ink.INK);
    } else if (piece instanceof Piece.Items items) {
      items(items, layout);
    } else if (piece instanceof Piece.Figure figure) {
      figure(figure, layout);
    } else if (piece instanceof Piece.Terms terms) {
      terms(terms, layout);
    } else {
      new PosterTable(words).draw((Piece.Table) piece, LEFT, WIDTH, layout);
    }
  }

  private void items(Piece.Items items, Layout layout) {
    double left = LEFT + 44;
    int number = 1;
    for (Phrase item : items.items()) {
      TextBlock block = words.block(item, PosterStyle.BODY, WIDTH - 44);
      TextBlock.Line first = block.lines().get(0);
      if (items.isNumbered()) {
        TextBlock mark = words.block(number++ + ".", PosterStyle.STRONG, 60);
        double top = layout.y() + first.baseline() - mark.lines().get(0).baseline();
        layout.add(mark.at(LEFT, top, Ink.RED));
      } else {
        double middle = layout.y() + (first.top() + first.bottom()) / 2;
        layout.add(new Mark.Disc(LEFT + 12, middle, 8, Fill.of(Ink.RED)));
      }
      layout.addBelow(block, left, Ink.INK);
      layout.down(10);
    }
    layout.down(-10);
  }

  private void figure(Piece.Figure figure, Layout layout) {
    layout.addBelow(words.block(figure.title(), PosterStyle.STRONG, WIDTH), LEFT, Ink.INK);
    layout.down(16);
    Drawing chart = charts.draw(figure.chart(), languages, WIDTH / CHART_SCALE);
    layout.add(chart.at(LEFT, layout.y(), CHART_SCALE));
    layout.down(chart.height() * CHART_SCALE);
  }

  private void terms(Piece.Terms terms, Layout layout) {
    for (Piece.Definition definition : terms.definitions()) {
      layout.addBelow(words.block(definition.term(), PosterStyle.STRONG, WIDTH), LEFT, Ink.BLUE);
      if (!definition.meaning().plain().isBlank()) {
        layout.addBelow(words.block(definition.meaning(), PosterStyle.BODY, WIDTH), LEFT, Ink.INK);
      }
      layout.down(18);
    }
    layout.down(-18);
  }
}
