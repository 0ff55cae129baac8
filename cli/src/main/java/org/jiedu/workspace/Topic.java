package org.jiedu.workspace;

import java.util.Optional;
import org.jiedu.source.LocalText;
import org.jiedu.source.Placed;

/**
 * A topic of the register (主题分类).
 *
 * @param parent the topic of the upper level, for one of the lower
 */
public record Topic(Placed<String> id, LocalText name, Optional<Placed<String>> parent) {}
