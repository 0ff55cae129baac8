package org.jiedu.page;

import java.util.List;

/**
 * An interpretation's page, in one language or both.
 *
 * @param published {@code 2026-03-10} or {@code 2026-03-10 10:00}
 * @param form its form as a link to the list of that form
 * @param responsible 第一解读人和责任人; empty where nobody is named
 * @param source the newspaper of an interpretation of form media
 * @param policies the policies it explains
 * @param set the other interpretations of those policies
 * @param essentials what a reader asks first
 * @param listen where it can be heard: its own audio file, else the package of the set that is one;
 *     empty where nothing is spoken
 * @param keyFigures the numbers of its first chart of numbers
 * @param notices what the reader must know before reading: that the translation is awaited, that
 *     the Chinese text prevails, that a policy is no longer in force
 * @param corrections by day
 * @param waived sections that are left out, with the reason
 * @param withdrawn the notice of a package that was taken back; then there is no text
 * @param notice the sheet for the village board, relative; empty where there is none
 * @param poster the picture of the package; empty where it has none
 */
public record InterpretationView(
    Frame frame,
    Phrase title,
    Phrase summary,
    String published,
    PageLink form,
    PageLink interpreter,
    List<PageLink> cooperators,
    List<PersonView> responsible,
    List<PersonView> speakers,
    List<PageLink> source,
    List<PolicyCard> policies,
    List<ListItem> set,
    List<Fact> essentials,
    List<ContactView> contacts,
    List<PageLink> listen,
    List<KeyFigure> keyFigures,
    List<Phrase> notices,
    List<Fact> corrections,
    List<Fact> waived,
    List<SectionView> sections,
    List<Footnotes> footnotes,
    List<CountedLink> audiences,
    List<PageLink> topics,
    List<Fact> withdrawn,
    String notice,
    List<PosterView> poster)
    implements PageView {

  /** Returns the same for paper. */
  InterpretationView printed(PrintedHtml html) {
    return new InterpretationView(
        frame,
        title,
        summary,
        published,
        form,
        interpreter,
        cooperators,
        responsible,
        speakers,
        source,
        policies,
        set,
        essentials,
        contacts,
        listen,
        keyFigures,
        notices,
        corrections,
        waived,
        html.sections(sections),
        html.footnotes(footnotes),
        audiences,
        topics,
        withdrawn,
        notice,
        poster);
  }
}
