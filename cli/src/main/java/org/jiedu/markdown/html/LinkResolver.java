package org.jiedu.markdown.html;

import java.util.Optional;
import org.jiedu.markdown.link.LinkTarget;

/** Knows the addresses of what authors link to. */
@FunctionalInterface
public interface LinkResolver {

  /**
   * Returns the address of a target, relative to the page; empty for what has none, whose text then
   * stands without a link.
   *
   * @param target never a place on the same page, an address outside the site, or an unsafe one
   */
  Optional<String> href(LinkTarget target);
}
