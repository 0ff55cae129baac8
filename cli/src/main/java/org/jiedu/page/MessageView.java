package org.jiedu.page;

import java.util.List;

/**
 * A page that says one thing: not found, or moved.
 *
 * @param target where the reader shall go on; empty for nowhere
 */
public record MessageView(Frame frame, Phrase title, Phrase message, List<PageLink> target)
    implements PageView {}
