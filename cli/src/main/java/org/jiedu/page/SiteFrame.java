package org.jiedu.page;

/**
 * The portal's name and footer.
 *
 * @param home the home page in the page's language, relative
 * @param reportError where readers report errors (我为政府网站找错)
 * @param mark where it is said that this is a site of party or government (党政机关网站标识); may be empty
 * @param map the map of the site (站点地图), relative; empty where there is nothing in it
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
    String reportError,
    String mark,
    String map) {}
