package org.jiedu.workspace;

import java.net.URI;
import java.util.Optional;
import org.jiedu.source.LocalText;

/**
 * Who keeps the portal, as its footer and page tags show it.
 *
 * @param idCode 网站标识码
 * @param sponsor 主办单位
 * @param operator 承办单位
 * @param icp number of the ICP record
 * @param police number of the public security record
 * @param reportError where readers report errors (我为政府网站找错)
 * @param mark where it is said that the site is one of party or government (党政机关网站标识)
 */
public record Portal(
    String idCode,
    LocalText sponsor,
    LocalText operator,
    String icp,
    String police,
    String phone,
    LocalText address,
    URI reportError,
    Optional<URI> mark) {}
