package org.jiedu.page;

import java.util.List;

/**
 * A home page.
 *
 * @param figures how much there is on the portal
 * @param newest the three newest interpretations
 * @param more those that follow them
 * @param policies the policies issued last
 */
public record HomeView(
    Frame frame,
    List<CountedLink> figures,
    List<ListItem> newest,
    List<ListItem> more,
    List<CountedLink> audiences,
    List<CountedLink> departments,
    List<CountedLink> topics,
    List<CountedLink> forms,
    List<ListItem> policies,
    String allInterpretations,
    String allPolicies)
    implements PageView {}
