package org.jiedu.template;

import java.util.List;
import java.util.stream.Stream;
import org.jiedu.page.Cell;
import org.jiedu.page.ContactView;
import org.jiedu.page.CountedLink;
import org.jiedu.page.Fact;
import org.jiedu.page.Footnotes;
import org.jiedu.page.ListItem;
import org.jiedu.page.PageLink;
import org.jiedu.page.Phrase;
import org.jiedu.page.PolicyCard;
import org.jiedu.page.Row;
import org.jiedu.page.SectionView;
import org.jiedu.page.Text;

/**
 * The pieces that sample views are put together from, about an invented policy.
 *
 * @param languages of the views: {@code zh}, {@code bo}
 * @param title of the package in Chinese
 */
record SampleParts(List<String> languages, Text title) {
  static final Text BO_TITLE =
      boText(
          "《དཔེ་མཚོན་རང་སྐྱོང་ལྗོངས་ཀྱི་དཀའ་ངལ་ཅན་གྱི་མང་ཚོགས་ལ་གནས་སྐབས་རོགས་སྐྱོབ་བྱེད་ཐབས》འགྲེལ་བཤད།");

  SectionView section(int number) {
    String anchor = "section-" + number;
    List<SectionView.Head> heads =
        texts(zhText("政策背景依据"), boText("རྒྱབ་ལྗོངས་དང་གཞི་འཛིན་ས།")).stream()
            .map(
                text ->
                    new SectionView.Head(
                        text.lang(),
                        languages.size() == 1 ? "" : anchor + "-" + text.lang().substring(0, 2),
                        text.text(),
                        text.text()))
            .toList();
    return new SectionView(
        anchor,
        number,
        heads,
        List.of(
            row(
                "",
                "<p>近年来，因<strong>突发事件、意外伤害、重大疾病</strong>陷入困境的家庭时有出现。为了使困难群众“求助有门、受助及时”，根据<a href=\"#\">《示例办法》</a>（示政办发〔2026〕12号）<a href=\"#\">第五条</a>，制定本办法。</p>",
                "<p>ཉེ་བའི་ལོ་ཤས་རིང་། <strong>གློ་བུར་དོན་རྐྱེན་དང་ཡིད་འགལ་རྨས་སྐྱོན།</strong> ནད་ཚབས་ཆེན་བཅས་ཀྱི་རྐྱེན་པས་དཀའ་ངལ་དུ་ལྷུང་བའི་ཁྱིམ་ཚང་མུ་མཐུད་ནས་ཐོན་བཞིན་ཡོད། 《དཔེ་མཚོན་བྱེད་ཐབས》ཀྱི་<a href=\"#\">དོན་ཚན་ལྔ་པ</a>་གཞིར་བཟུང་ནས་བྱེད་ཐབས་འདི་གཏན་འབེབས་བྱས་པ་ཡིན།</p>"),
            row(
                "",
                "<ol><li value=\"1\">城乡居民最低生活保障家庭；</li><li value=\"2\">特困人员。</li></ol>",
                "<ol><li value=\"1\">གྲོང་ཁྱེར་དང་གྲོང་གསེབ་ཀྱི་འཚོ་བ་འགན་ལེན་ཁྱིམ་ཚང་།</li><li value=\"2\">དམིགས་བསལ་དཀའ་ངལ་ཅན་གྱི་མི་སྣ།</li></ol>"),
            row(
                "",
                "<div class=\"alert alert-example\"><p class=\"alert-title\">举例</p><p>一家三口，每人每月320元，三个月共2880元。</p></div>",
                "<div class=\"alert alert-example\"><p class=\"alert-title\">དཔེར་ན།</p><p>ཁྱིམ་མི་གསུམ་ལ་ཟླ་རེར་མི་རེར་སྒོར་320རེ།</p></div>"),
            row(
                "",
                "<div class=\"table\"><table><thead><tr><th scope=\"col\">对象</th><th scope=\"col\">标准</th></tr></thead><tbody><tr><td>低保家庭</td><td>每人每月320元</td></tr></tbody></table></div>",
                "<div class=\"table\"><table><thead><tr><th scope=\"col\">བྱ་ཡུལ།</th><th scope=\"col\">ཚད་གཞི།</th></tr></thead><tbody><tr><td>འཚོ་བ་འགན་ལེན་ཁྱིམ་ཚང་།</td><td>མི་རེར་ཟླ་རེར་སྒོར་320</td></tr></tbody></table></div>"),
            row(
                "",
                "<figure class=\"chart\"><figcaption>2024—2026年补助资金</figcaption><p>三年补助资金由1.2亿元增至2.0亿元。</p><details><summary>查看数据表</summary><table><tbody><tr><th scope=\"row\">2024年</th><td>1.2</td></tr></tbody></table></details><p class=\"chart-source\">数据来源：财政厅</p></figure>",
                "")));
  }

  Row row(String anchor, String zh, String bo) {
    List<Cell> cells =
        texts(zhText(zh), boText(bo)).stream()
            .map(text -> new Cell(text.lang(), text.text()))
            .toList();
    return new Row(languages.size() == 1 ? "" : anchor, cells, List.of(), List.of(anchor));
  }

  List<Footnotes> footnotes() {
    return texts(
            zhText("<ol><li>见示例统计公报。</li></ol>"),
            boText("<ol><li>དཔེ་མཚོན་བསྡོམས་རྩིས་གསལ་བསྒྲགས་ལ་གཟིགས།</li></ol>"))
        .stream()
        .map(text -> new Footnotes(text.lang(), text.text()))
        .toList();
  }

  ListItem item(boolean isCurrent) {
    return new ListItem(
        new Phrase(texts(title, BO_TITLE)),
        "../x/",
        summary(),
        "2026-03-10",
        List.of(phrase("财政厅", "ནོར་སྲིད་ཐིང་།")),
        List.of(phrase("文字解读", "ཡི་གེའི་འགྲེལ་བཤད།")),
        "",
        0,
        false,
        isCurrent);
  }

  ListItem policyItem(int interpretations, boolean isAwaited) {
    return new ListItem(
        card().title(),
        "../p/",
        phrase("", ""),
        "2026-03-10",
        List.of(phrase("人民政府办公厅", "མི་དམངས་སྲིད་གཞུང་གཞུང་དོན་ཐིང་།")),
        List.of(),
        "示政办发〔2026〕12号",
        interpretations,
        isAwaited,
        false);
  }

  PolicyCard card() {
    return new PolicyCard(
        phrase(
            "示例自治区困难群众临时救助办法",
            "དཔེ་མཚོན་རང་སྐྱོང་ལྗོངས་ཀྱི་དཀའ་ངལ་ཅན་གྱི་མང་ཚོགས་ལ་གནས་སྐབས་རོགས་སྐྱོབ་བྱེད་ཐབས།"),
        "../policies/x/",
        "示政办发〔2026〕12号",
        List.of(link("人民政府办公厅", "མི་དམངས་སྲིད་གཞུང་གཞུང་དོན་ཐིང་།", "../departments/bangongting/")),
        List.of(link("财政厅", "ནོར་སྲིད་ཐིང་།", "../departments/caizheng/")),
        "2026-03-02",
        "2026-03-10",
        "2026-04-01",
        "",
        phrase("现行有效", "ད་ལྟ་ནུས་ལྡན།"),
        "in-force",
        "000014349/2026-00012",
        List.of(link("社会救助", "སྤྱི་ཚོགས་རོགས་སྐྱོབ།", "../topics/jiuzhu/")));
  }

  List<Fact> essentials() {
    return List.of(
        new Fact(
            "who",
            phrase("适用对象", "སུ་ལ་འཕྲོད་པ།"),
            phrase("城乡低保家庭、特困人员", "གྲོང་ཁྱེར་དང་གྲོང་གསེབ་ཀྱི་དམའ་འགན་ཁྱིམ་ཚང་།")),
        new Fact(
            "amount",
            phrase("标准金额", "དངུལ་འབོར་ཚད་གཞི།"),
            phrase("每人每月320元", "མི་རེར་ཟླ་རེར་སྒོར་320")),
        new Fact(
            "when",
            phrase("办理时间", "ནམ་སྒྲུབ་པ།"),
            phrase("4月1日至6月30日", "ཟླ་4པའི་ཚེས་1ནས་ཟླ་6པའི་ཚེས་30བར།")),
        new Fact(
            "where",
            phrase("办理地点", "གང་དུ་སྒྲུབ་པ།"),
            phrase("户籍地乡镇（街道）", "ཐོ་ཡོད་ས་གནས་ཀྱི་ཤང་དང་གྲོང་རྡལ།")),
        new Fact(
            "bring",
            phrase("所需材料", "གང་འཁྱེར་དགོས་པ།"),
            phrase("身份证、户口簿", "ཐོབ་ཐང་ལག་ཁྱེར་དང་ཐོ་དེབ།")));
  }

  List<ContactView> contacts() {
    return List.of(
        new ContactView(
            List.of(phrase("综合处", "ཕྱོགས་བསྡུས་ཁྲུའུ།")),
            List.of(phrase("全区", "ལྗོངས་ཡོངས།")),
            "0891-0000001",
            "08910000001",
            "jiuzhu@example.gov.cn",
            "9:30–18:00",
            List.of(zhText("汉语"), boText("བོད་སྐད།"))),
        new ContactView(List.of(), List.of(), "0891-0000002", "08910000002", "", "", List.of()));
  }

  List<CountedLink> departments() {
    return List.of(
        counted("财政厅", "ནོར་སྲིད་ཐིང་།", 12, false),
        counted("民政厅", "དམངས་སྲིད་ཐིང་།", 7, false),
        counted("教育厅", "སློབ་གསོ་ཐིང་།", 3, false));
  }

  Phrase summary() {
    return phrase(
        "因突发事件、意外伤害、重大疾病陷入困境的家庭，可以向户籍地乡镇申请临时救助，每人每月320元，最长三个月。",
        "གློ་བུར་དོན་རྐྱེན་དང་ཡིད་འགལ་རྨས་སྐྱོན་གྱིས་དཀའ་ངལ་དུ་ལྷུང་བའི་ཁྱིམ་ཚང་གིས་ཐོ་ཡོད་ས་གནས་ཀྱི་ཤང་ལ་གནས་སྐབས་རོགས་སྐྱོབ་ཞུ་ཆོག");
  }

  CountedLink counted(String zh, String bo, int count, boolean isCurrent) {
    return new CountedLink(phrase(zh, bo), "../list/", count, isCurrent);
  }

  PageLink link(String zh, String bo, String href) {
    return new PageLink(phrase(zh, bo), href);
  }

  Phrase phrase(String zh, String bo) {
    return new Phrase(texts(zhText(zh), boText(bo)));
  }

  List<Text> texts(Text zh, Text bo) {
    return Stream.of(zh, bo)
        .filter(text -> languages.stream().anyMatch(text.lang()::startsWith))
        .toList();
  }

  static Text zhText(String text) {
    return new Text(text, "zh-Hans-CN");
  }

  static Text boText(String text) {
    return new Text(text, "bo-CN");
  }
}
