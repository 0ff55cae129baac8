package org.jiedu.page;

/**
 * The portal's name and footer.
 *
 * @param home the home page in the page's language, relative
 * @param reportError where readers report errors (我为政府网站找错)
 */
public record SiteFrame(
    Phrase name,
    String home,
    Phrase sponsor,
    Phrase operator,
    Phrase address,
    String phone,
    String idCode,
    String icp,
    String police,
    String reportError) {}
