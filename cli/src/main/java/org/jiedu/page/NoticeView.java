package org.jiedu.page;

import java.util.List;

/**
 * An interpretation on one sheet of A4, for the village board (村务公开栏).
 *
 * @param points for each section its name and first words
 * @param address the page's whole address, to be typed or scanned
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
    String address)
    implements PageView {}
