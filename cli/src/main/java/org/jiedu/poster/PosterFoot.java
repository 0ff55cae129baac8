package org.jiedu.poster;

import org.jiedu.page.ContactView;
import org.jiedu.page.Phrase;
import org.jiedu.page.Poster;
import org.jiedu.picture.Anchor;
import org.jiedu.picture.Fill;
import org.jiedu.picture.Ink;
import org.jiedu.picture.Layout;
import org.jiedu.picture.Mark;
import org.jiedu.picture.TextBlock;

/** Draws the foot of a poster: whom to ask, the code that leads to the page, source and date. */
final class PosterFoot {
  private static final double CODE = 280;
  private static final double LEFT = PosterStyle.MARGIN + PosterStyle.PADDING;

  private final Words words;

  PosterFoot(Words words) {
    this.words = words;
  }

  void draw(Poster poster, PosterWords around, Layout layout) {
    layout.down(12);
    Layout card = new Layout(PosterStyle.WIDTH);
    card.down(PosterStyle.PADDING);
    double top = card.y();
    double size = QrCodeMark.size(poster.address(), CODE);
    double right = PosterStyle.WIDTH - LEFT;
    double codeLeft = right - size;
    card.add(QrCodeMark.of(poster.address(), codeLeft, top, size));
    TextBlock below = words.block(around.scan(), PosterStyle.SMALL, size);
    card.add(below.at(codeLeft + size / 2, top + size + 4, Anchor.MIDDLE, Ink.INK));
    double width = codeLeft - LEFT - 32;
    for (ContactView contact : poster.contacts()) {
      contact(contact, width, card);
    }
    card.down(Math.max(0, top + size + 4 + below.height() - card.y()));
    card.down(PosterStyle.PADDING);
    PosterCard.paper(card, Ink.GOLD, layout);
    source(poster, around.source(), layout);
  }

  private void contact(ContactView contact, double width, Layout card) {
    for (Phrase office : contact.office()) {
      card.addBelow(words.block(office, PosterStyle.STRONG, width), LEFT, Ink.INK);
    }
    for (Phrase area : contact.area()) {
      card.addBelow(words.block(area, PosterStyle.SMALL, width), LEFT, Ink.QUIET);
    }
    if (!contact.phone().isEmpty()) {
      card.addBelow(words.block(contact.phone(), PosterStyle.TELEPHONE, width), LEFT, Ink.BLUE);
    }
    if (!contact.email().isEmpty()) {
      card.addBelow(words.block(contact.email(), PosterStyle.SMALL, width), LEFT, Ink.BLUE);
    }
    if (!contact.hours().isEmpty()) {
      card.addBelow(words.block(contact.hours(), PosterStyle.SMALL, width), LEFT, Ink.QUIET);
    }
    card.down(20);
  }

  private void source(Poster poster, Phrase source, Layout layout) {
    double width = PosterStyle.WIDTH - 2 * PosterStyle.MARGIN;
    layout.add(new Mark.Box(PosterStyle.MARGIN, layout.y(), width, 2, 0, Fill.of(Ink.LINE)));
    layout.down(16);
    String published = poster.published().substring(0, "2026-03-10".length());
    TextBlock day = words.block(published, PosterStyle.SMALL, 320);
    layout.add(day.at(PosterStyle.WIDTH - PosterStyle.MARGIN, layout.y(), Anchor.END, Ink.QUIET));
    layout.addBelow(
        words.block(Words.joined(source, poster.interpreter()), PosterStyle.SMALL, width - 320),
        PosterStyle.MARGIN,
        Ink.QUIET);
    layout.down(40);
  }
}
