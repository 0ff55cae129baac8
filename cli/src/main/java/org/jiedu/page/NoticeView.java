package org.jiedu.page;

import java.util.List;

/**
 * An interpretation on one sheet of A4, for the village board (村务公开栏).
 *
 * @param points for the sections that help before a board, their names and first words
 * @param address the interpretation's whole address, to be typed
 * @param code the same, to be scanned
 */
public record NoticeView(
    Frame frame,
    Phrase title,
    Phrase summary,
    List<PolicyCard> policies,
    List<Fact> essentials,
    List<Fact> points,
    List<ContactView> contacts,
    PageLink interpreter,
    String published,
    String address,
    PageCode code)
    implements PageView {}
