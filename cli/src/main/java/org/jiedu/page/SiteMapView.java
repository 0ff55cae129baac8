package org.jiedu.page;

import java.util.List;

/**
 * The map of the site for readers.
 *
 * @param groups every list there is, by what it lists by
 */
public record SiteMapView(Frame frame, Phrase title, List<ListView.FilterGroup> groups)
    implements PageView {}
