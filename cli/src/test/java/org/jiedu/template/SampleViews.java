package org.jiedu.template;

import java.util.List;
import java.util.stream.Stream;
import org.jiedu.page.Alternate;
import org.jiedu.page.Cell;
import org.jiedu.page.ComparisonView;
import org.jiedu.page.ContactView;
import org.jiedu.page.CountedLink;
import org.jiedu.page.CoverageView;
import org.jiedu.page.Fact;
import org.jiedu.page.Footnotes;
import org.jiedu.page.Frame;
import org.jiedu.page.HomeView;
import org.jiedu.page.InterpretationView;
import org.jiedu.page.ListItem;
import org.jiedu.page.ListView;
import org.jiedu.page.MessageView;
import org.jiedu.page.MetaTag;
import org.jiedu.page.NoticeView;
import org.jiedu.page.Page;
import org.jiedu.page.PageLink;
import org.jiedu.page.PageView;
import org.jiedu.page.PersonView;
import org.jiedu.page.Phrase;
import org.jiedu.page.PolicyCard;
import org.jiedu.page.PolicyView;
import org.jiedu.page.Row;
import org.jiedu.page.SectionView;
import org.jiedu.page.SiteFrame;
import org.jiedu.page.TermsView;
import org.jiedu.page.Text;

/** Views of every template, in Chinese, in Tibetan or in both, about an invented policy. */
final class SampleViews {
  private static final Text ZH_TITLE = zhText("《示例自治区困难群众临时救助办法》解读：谁能申请、补多少、怎么办");
  private static final Text BO_TITLE =
      boText(
          "《དཔེ་མཚོན་རང་སྐྱོང་ལྗོངས་ཀྱི་དཀའ་ངལ་ཅན་གྱི་མང་ཚོགས་ལ་གནས་སྐབས་རོགས་སྐྱོབ་བྱེད་ཐབས》འགྲེལ་བཤད།");

  private final List<String> languages;
  private final Text title;

  private SampleViews(List<String> languages, Text title) {
    this.languages = languages;
    this.title = title;
  }

  /** Returns views in some languages: {@code zh}, {@code bo}. */
  static SampleViews in(String... languages) {
    return new SampleViews(List.of(languages), ZH_TITLE);
  }

  /** Returns the same views with another Chinese title. */
  SampleViews titled(String title) {
    return new SampleViews(languages, zhText(title));
  }

  /** Returns a page of every template. */
  List<Page> all() {
    return List.of(
        page("home", home()),
        page("interpretation", interpretation()),
        page("policy", policy()),
        page("list", list()),
        page("terms", terms()),
        page("coverage", coverage()),
        page("comparison", comparison()),
        page("notice", notice()),
        page("message", message()));
  }

  /** Returns the page of one template. */
  Page page(String template) {
    return all().stream()
        .filter(page -> page.template().equals(template))
        .findFirst()
        .orElseThrow();
  }

  private Page page(String template, PageView view) {
    return new Page(String.join("-", languages) + "/" + template + ".html", template, view);
  }

  private PageView home() {
    return new HomeView(
        frame("首页"),
        List.of(item(false), item(false), item(false)),
        List.of(item(false), item(false), item(false), item(false)),
        List.of(
            counted("农牧民", "ཞིང་འབྲོག་པ།", 12, false),
            counted("学生和家长", "སློབ་མ་དང་ཁྱིམ་བདག", 8, false),
            counted("个体工商户", "སྒེར་གཉེར་བཟོ་ཚོང་ཁྱིམ་ཚང་།", 5, false),
            counted("老年人", "རྒན་རབས།", 3, false)),
        departments(),
        departments(),
        List.of(policyItem(2, false), policyItem(0, true), policyItem(1, false)),
        "interpretations/",
        "policies/");
  }

  private PageView interpretation() {
    return new InterpretationView(
        frame("政策解读"),
        new Phrase(texts(title, BO_TITLE)),
        summary(),
        "2026-03-10 10:00",
        link("文字解读", "ཡི་གེའི་འགྲེལ་བཤད།", "../../forms/text/"),
        link("财政厅", "དཔེ་མཚོན་ནོར་སྲིད་ཐིང་།", "../../departments/caizheng/"),
        List.of(link("民政厅", "དམངས་སྲིད་ཐིང་།", "../../departments/minzheng/")),
        List.of(new PersonView(phrase("卓玛", "སྒྲོལ་མ།"), phrase("厅长", "ཐིང་ཀྲང་།"))),
        List.of(),
        List.of(),
        List.of(card()),
        List.of(item(false), item(true)),
        essentials(),
        contacts(),
        List.of(
            phrase(
                "本页藏文为译文，以中文文本为准。",
                "བོད་ཡིག་ནི་བསྒྱུར་ཡིག་ཡིན་པས། རྒྱ་ཡིག་གི་མ་ཡིག་གཞིར་འཛིན་དགོས།")),
        List.of(
            new Fact(
                "corrected-on",
                phrase("2026-03-20", "2026-03-20"),
                phrase("更正第三节的补助标准", "ཚན་པ་གསུམ་པའི་ཚད་གཞི་བཅོས་པ།"))),
        List.of(
            new Fact(
                "changes",
                phrase("新旧政策差异", "སྲིད་ཇུས་གསར་རྙིང་གི་ཁྱད་པར།"),
                phrase("本办法为首次制定，没有旧政策。", "བྱེད་ཐབས་འདི་ཐེངས་དང་པོར་གཏན་འབེབས་བྱས་པ་ཡིན།"))),
        List.of(section(1), section(2), section(3)),
        footnotes(),
        List.of(counted("农牧民", "ཞིང་འབྲོག་པ།", 12, false)),
        List.of(link("社会救助", "སྤྱི་ཚོགས་རོགས་སྐྱོབ།", "../../topics/jiuzhu/")),
        List.of(),
        "notice/",
        List.of());
  }

  private PageView policy() {
    PageLink interpretation = new PageLink(new Phrase(texts(title, BO_TITLE)), "../x/#goals");
    Row.Mention mention =
        new Row.Mention(
            interpretation, phrase("目标任务", "དམིགས་འབེན་ལས་འགན།"), zhText("到2027年，实现困难群众应救尽救……"));
    return new PolicyView(
        frame("政策文件"),
        card(),
        summary(),
        List.of(item(false), item(false)),
        List.of(
            new PolicyView.Relation(
                phrase("依据", "གཞི་འཛིན་ས།"), new Phrase(List.of(zhText("国办发〔2018〕23号"))), "")),
        List.of(
            new PolicyView.AttachmentView(
                link("申请表", "ཞུ་ཡིག་རེའུ་མིག", "files/x.docx"), "DOCX", "24 KB")),
        List.of(),
        List.of(
            new PolicyView.TocEntry(
                texts(zhText("第一章　总则"), boText("ལེའུ་དང་པོ། སྤྱིའི་གཏན་འབེབས།")), "#ch-1"),
            new PolicyView.TocEntry(
                texts(zhText("第二章　对象和标准"), boText("ལེའུ་གཉིས་པ། བྱ་ཡུལ་དང་ཚད་གཞི།")), "#ch-2")),
        List.of(
            row("ch-1", "<h2>第一章　总则</h2>", "<h2>ལེའུ་དང་པོ། སྤྱིའི་གཏན་འབེབས།</h2>"),
            new Row(
                "art-1",
                row(
                        "",
                        "<p>第一条　为了做好困难群众临时救助工作，保障困难群众基本生活，根据有关规定，结合自治区实际，制定本办法。</p>",
                        "<p>དོན་ཚན་དང་པོ། དཀའ་ངལ་ཅན་གྱི་མང་ཚོགས་ཀྱི་གཞི་རྩའི་འཚོ་བ་འགན་ལེན་བྱེད་པའི་ཆེད་དུ་བྱེད་ཐབས་འདི་གཏན་འབེབས་བྱས་པ་ཡིན།</p>")
                    .cells(),
                List.of(mention, mention),
                List.of("art-1")),
            row(
                "art-2",
                "<p>第二条　本办法适用于自治区行政区域内的临时救助工作。</p>",
                "<p>དོན་ཚན་གཉིས་པ། བྱེད་ཐབས་འདི་རང་སྐྱོང་ལྗོངས་ཀྱི་སྲིད་འཛིན་ས་ཁོངས་སུ་སྤྱོད་དགོས།</p>")),
        List.of(),
        "https://www.example.gov.cn/",
        "coverage/",
        List.of(link("与2019年办法对照", "2019 ལོའི་བྱེད་ཐབས་དང་བསྡུར་བ།", "compare/y/")),
        List.of(),
        List.of());
  }

  private PageView list() {
    return new ListView(
        frame("财政厅"),
        phrase("财政厅", "ནོར་སྲིད་ཐིང་།"),
        List.of(new Fact("phone", phrase("电话", "ཁ་པར།"), phrase("0891-0000001", "0891-0000001"))),
        List.of(item(false), policyItem(2, false), policyItem(0, true)),
        43,
        List.of(
            counted("1", "1", 20, true), counted("2", "2", 20, false), counted("3", "3", 3, false)),
        List.of(
            new ListView.FilterGroup(phrase("部门", "སྡེ་ཁག"), departments()),
            new ListView.FilterGroup(
                phrase("形式", "རྣམ་པ།"), List.of(counted("文字解读", "ཡི་གེའི་འགྲེལ་བཤད།", 9, true)))));
  }

  private PageView terms() {
    TermsView.Definition definition =
        new TermsView.Definition(
            "<p>指对遭遇突发事件、意外伤害、重大疾病的家庭给予的<strong>应急性、过渡性</strong>救助。</p>",
            link("解读全文", "འགྲེལ་བཤད།", "../x/#terms"));
    return new TermsView(
        frame("术语"),
        phrase("术语", "ཐ་སྙད།"),
        List.of(
            new TermsView.Entry(
                "linshi-jiuzhu",
                texts(zhText("临时救助"), boText("གནས་སྐབས་རོགས་སྐྱོབ།")).get(0),
                List.of(definition))));
  }

  private PageView coverage() {
    List<PageLink> marks = List.of(link("目标任务", "དམིགས་འབེན་ལས་འགན།", "../x/#goals"));
    return new CoverageView(
        frame("对照"),
        card(),
        List.of(
            link("文字解读", "ཡི་གེའི་འགྲེལ་བཤད།", "../x/"), link("图解", "རི་མོའི་འགྲེལ་བཤད།", "../y/")),
        List.of(
            new CoverageView.Line(
                "../#ch-1", zhText("第一章"), zhText("总则"), 1, List.of(List.of(), List.of())),
            new CoverageView.Line(
                "../#art-1",
                zhText("第一条"),
                zhText("为了做好困难群众临时救助工作……"),
                2,
                List.of(marks, List.of()))),
        1);
  }

  private PageView comparison() {
    return new ComparisonView(
        frame("新旧对照"),
        card(),
        card(),
        List.of(
            new ComparisonView.Line(
                "changed",
                phrase("修改", "བཟོ་བཅོས།"),
                new Cell("zh-Hans-CN", "<p>第三条　标准为每人每月<del>280</del>元。</p>"),
                new Cell("zh-Hans-CN", "<p>第三条　标准为每人每月<ins>320</ins>元。</p>")),
            new ComparisonView.Line(
                "added",
                phrase("新增", "གསར་སྣོན།"),
                new Cell("zh-Hans-CN", ""),
                new Cell("zh-Hans-CN", "<p><ins>第四条　本办法自2026年4月1日起施行。</ins></p>"))),
        2);
  }

  private PageView notice() {
    return new NoticeView(
        frame("公开栏"),
        new Phrase(texts(title, BO_TITLE)),
        summary(),
        List.of(card()),
        essentials(),
        List.of(new Fact("scope", phrase("涉及范围", "འབྲེལ་བའི་ཁྱབ་ཁོངས།"), summary())),
        contacts(),
        link("财政厅", "ནོར་སྲིད་ཐིང་།", "../"),
        "2026-03-10",
        "https://www.example.gov.cn/zh/interpretations/x/");
  }

  private PageView message() {
    return new MessageView(
        frame("没有找到"),
        phrase("没有找到这个页面", "ཤོག་ངོས་འདི་མ་རྙེད།"),
        phrase("网址可能输入有误，或者页面已经移走。", "དྲ་གནས་ནོར་བའམ་ཡང་ན་ཤོག་ངོས་གནས་སྤོས་བྱས་ཡོད་སྲིད།"),
        List.of());
  }

  private Frame frame(String last) {
    PageLink home = link("首页", "གཙོ་ངོས།", "../");
    PageLink column = link("政策解读", "སྲིད་ཇུས་འགྲེལ་བཤད།", "../interpretations/");
    return new Frame(
        "/zh/interpretations/x/",
        "../",
        texts(zhText(""), boText("")).get(0).lang(),
        languages,
        title.text(),
        summary().first().text(),
        "https://www.example.gov.cn/zh/interpretations/x/",
        List.of(
            alternate("中文", "zh-Hans-CN", "zh"),
            alternate("བོད་ཡིག", "bo-CN", "bo"),
            alternate("对照", "zh-Hans-CN", "zh-bo")),
        List.of(
            home,
            column,
            link("政策文件", "སྲིད་ཇུས་ཡིག་ཆ།", "../policies/"),
            link("术语", "ཐ་སྙད།", "../terms/")),
        List.of(
            home,
            column,
            new PageLink(
                new Phrase(texts(zhText(last), boText("འགྲེལ་བཤད།"))), "../zh/interpretations/x/")),
        List.of(new MetaTag("ColumnName", "政策解读")),
        new SiteFrame(
            phrase("示例自治区政策解读", "དཔེ་མཚོན་རང་སྐྱོང་ལྗོངས་ཀྱི་སྲིད་ཇུས་འགྲེལ་བཤད།"),
            "../",
            phrase("示例自治区人民政府办公厅", "དཔེ་མཚོན་རང་སྐྱོང་ལྗོངས་མི་དམངས་སྲིད་གཞུང་གཞུང་དོན་ཐིང་།"),
            phrase("示例自治区政务服务中心", "དཔེ་མཚོན་རང་སྐྱོང་ལྗོངས་སྲིད་དོན་ཞབས་ཞུ་ལྟེ་གནས།"),
            phrase("示例市示例路1号", "དཔེ་མཚོན་གྲོང་ཁྱེར་དཔེ་མཚོན་ལམ་ཨང་ 1"),
            "0891-0000000",
            "5400000000",
            "藏ICP备00000000号",
            "藏公网安备 54000000000000号",
            "https://www.example.gov.cn/report"),
        false);
  }

  private Alternate alternate(String name, String lang, String folder) {
    boolean isCurrent = folder.equals(String.join("-", languages));
    return new Alternate(
        name,
        lang,
        lang,
        "../" + folder + "/x.html",
        "https://www.example.gov.cn/" + folder + "/",
        isCurrent);
  }

  private SectionView section(int number) {
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

  private Row row(String anchor, String zh, String bo) {
    List<Cell> cells =
        texts(zhText(zh), boText(bo)).stream()
            .map(text -> new Cell(text.lang(), text.text()))
            .toList();
    return new Row(languages.size() == 1 ? "" : anchor, cells, List.of(), List.of(anchor));
  }

  private List<Footnotes> footnotes() {
    return texts(
            zhText("<ol><li>见示例统计公报。</li></ol>"),
            boText("<ol><li>དཔེ་མཚོན་བསྡོམས་རྩིས་གསལ་བསྒྲགས་ལ་གཟིགས།</li></ol>"))
        .stream()
        .map(text -> new Footnotes(text.lang(), text.text()))
        .toList();
  }

  private ListItem item(boolean isCurrent) {
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

  private ListItem policyItem(int interpretations, boolean isAwaited) {
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

  private PolicyCard card() {
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

  private List<Fact> essentials() {
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

  private List<ContactView> contacts() {
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

  private List<CountedLink> departments() {
    return List.of(
        counted("财政厅", "ནོར་སྲིད་ཐིང་།", 12, false),
        counted("民政厅", "དམངས་སྲིད་ཐིང་།", 7, false),
        counted("教育厅", "སློབ་གསོ་ཐིང་།", 3, false));
  }

  private Phrase summary() {
    return phrase(
        "因突发事件、意外伤害、重大疾病陷入困境的家庭，可以向户籍地乡镇申请临时救助，每人每月320元，最长三个月。",
        "གློ་བུར་དོན་རྐྱེན་དང་ཡིད་འགལ་རྨས་སྐྱོན་གྱིས་དཀའ་ངལ་དུ་ལྷུང་བའི་ཁྱིམ་ཚང་གིས་ཐོ་ཡོད་ས་གནས་ཀྱི་ཤང་ལ་གནས་སྐབས་རོགས་སྐྱོབ་ཞུ་ཆོག");
  }

  private CountedLink counted(String zh, String bo, int count, boolean isCurrent) {
    return new CountedLink(phrase(zh, bo), "../list/", count, isCurrent);
  }

  private PageLink link(String zh, String bo, String href) {
    return new PageLink(phrase(zh, bo), href);
  }

  private Phrase phrase(String zh, String bo) {
    return new Phrase(texts(zhText(zh), boText(bo)));
  }

  private List<Text> texts(Text zh, Text bo) {
    return Stream.of(zh, bo)
        .filter(text -> languages.stream().anyMatch(text.lang()::startsWith))
        .toList();
  }

  private static Text zhText(String text) {
    return new Text(text, "zh-Hans-CN");
  }

  private static Text boText(String text) {
    return new Text(text, "bo-CN");
  }
}
