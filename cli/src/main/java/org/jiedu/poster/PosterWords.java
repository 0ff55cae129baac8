package org.jiedu.poster;

import org.jiedu.page.Edition;
import org.jiedu.page.Phrase;
import org.jiedu.page.Posters;

/**
 * The words of the interface that a poster needs.
 *
 * @param scan stands below the code
 * @param source stands before the department
 */
record PosterWords(Phrase scan, Phrase source) {

  static PosterWords of(Posters posters, Edition edition) {
    return new PosterWords(posters.word(edition, "poster-scan"), posters.word(edition, "source"));
  }
}
