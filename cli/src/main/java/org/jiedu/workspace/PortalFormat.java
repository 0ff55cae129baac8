package org.jiedu.workspace;

import static org.jiedu.source.Key.optional;
import static org.jiedu.source.Key.required;
import static org.jiedu.source.Kinds.LOCAL_TEXT;
import static org.jiedu.source.Kinds.TEXT;
import static org.jiedu.source.Kinds.URL;

import java.net.URI;
import org.jiedu.source.Fields;
import org.jiedu.source.Format;
import org.jiedu.source.Key;
import org.jiedu.source.LocalText;
import org.jiedu.source.Placed;

/** The keys under {@code portal:} in {@code site.yaml}, all but one required. */
final class PortalFormat {
  private static final Key<Placed<String>> ID_CODE =
      required("id-code", TEXT).about("网站标识码，十位数字，要加引号。");
  private static final Key<LocalText> SPONSOR = required("sponsor", LOCAL_TEXT).about("主办单位。");
  private static final Key<LocalText> OPERATOR = required("operator", LOCAL_TEXT).about("承办单位。");
  private static final Key<Placed<String>> ICP = required("icp", TEXT).about("ICP备案号。");
  private static final Key<Placed<String>> POLICE = required("police", TEXT).about("公安备案号。");
  private static final Key<Placed<String>> PHONE = required("phone", TEXT);
  private static final Key<LocalText> ADDRESS = required("address", LOCAL_TEXT);
  private static final Key<Placed<URI>> REPORT_ERROR =
      required("report-error", URL).about("“我为政府网站找错”的网址。");

  private static final Key<Placed<URI>> MARK =
      optional("mark", URL).about("“党政机关网站标识”的网址，由标识管理单位给出。");

  static final Format<Portal> FORMAT =
      Format.of(
          PortalFormat::portal,
          ID_CODE,
          SPONSOR,
          OPERATOR,
          ICP,
          POLICE,
          PHONE,
          ADDRESS,
          REPORT_ERROR,
          MARK);

  private PortalFormat() {}

  private static Portal portal(Fields fields) {
    return new Portal(
        fields.get(ID_CODE).value(),
        fields.get(SPONSOR),
        fields.get(OPERATOR),
        fields.get(ICP).value(),
        fields.get(POLICE).value(),
        fields.get(PHONE).value(),
        fields.get(ADDRESS),
        fields.get(REPORT_ERROR).value(),
        fields.find(MARK).map(Placed::value));
  }
}
