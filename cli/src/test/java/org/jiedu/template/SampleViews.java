package org.jiedu.template;

import java.util.List;
import org.jiedu.page.Alternate;
import org.jiedu.page.Cell;
import org.jiedu.page.ComparisonView;
import org.jiedu.page.CoverageView;
import org.jiedu.page.Fact;
import org.jiedu.page.Frame;
import org.jiedu.page.HomeView;
import org.jiedu.page.InterpretationView;
import org.jiedu.page.KeyFigure;
import org.jiedu.page.ListView;
import org.jiedu.page.MenuEntry;
import org.jiedu.page.MessageView;
import org.jiedu.page.MetaTag;
import org.jiedu.page.NoticeView;
import org.jiedu.page.Page;
import org.jiedu.page.PageCode;
import org.jiedu.page.PageLink;
import org.jiedu.page.PageView;
import org.jiedu.page.PersonView;
import org.jiedu.page.Phrase;
import org.jiedu.page.PolicyView;
import org.jiedu.page.Row;
import org.jiedu.page.SiteFrame;
import org.jiedu.page.TermsView;
import org.jiedu.page.Text;

/** Views of every template, in Chinese, in Tibetan or in both, about an invented policy. */
final class SampleViews {
  private static final Text ZH_TITLE = SampleParts.zhText("《示例自治区困难群众临时救助办法》解读：谁能申请、补多少、怎么办");

  private final List<String> languages;
  private final Text title;
  private final SampleParts parts;

  private SampleViews(List<String> languages, Text title) {
    this.languages = languages;
    this.title = title;
    this.parts = new SampleParts(languages, title);
  }

  /** Returns views in some languages: {@code zh}, {@code bo}. */
  static SampleViews in(String... languages) {
    return new SampleViews(List.of(languages), ZH_TITLE);
  }

  /** Returns the same views with another Chinese title. */
  SampleViews titled(String title) {
    return new SampleViews(languages, SampleParts.zhText(title));
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
        List.of(parts.counted("政策解读", "སྲིད་ཇུས་འགྲེལ་བཤད།", 28, false)),
        List.of(parts.item(false), parts.item(false), parts.item(false)),
        List.of(parts.item(false), parts.item(false), parts.item(false), parts.item(false)),
        List.of(
            parts.counted("农牧民", "ཞིང་འབྲོག་པ།", 12, false),
            parts.counted("学生和家长", "སློབ་མ་དང་ཁྱིམ་བདག", 8, false),
            parts.counted("个体工商户", "སྒེར་གཉེར་བཟོ་ཚོང་ཁྱིམ་ཚང་།", 5, false),
            parts.counted("老年人", "རྒན་རབས།", 3, false)),
        parts.departments(),
        parts.departments(),
        List.of(parts.counted("文字解读", "ཡི་གེའི་འགྲེལ་བཤད།", 9, false)),
        List.of(parts.policyItem(2, false), parts.policyItem(0, true), parts.policyItem(1, false)),
        "interpretations/",
        "policies/");
  }

  private PageView interpretation() {
    return new InterpretationView(
        frame("政策解读"),
        new Phrase(parts.texts(title, SampleParts.BO_TITLE)),
        parts.summary(),
        "2026-03-10 10:00",
        parts.link("文字解读", "ཡི་གེའི་འགྲེལ་བཤད།", "../../forms/text/"),
        parts.link("财政厅", "དཔེ་མཚོན་ནོར་སྲིད་ཐིང་།", "../../departments/caizheng/"),
        List.of(parts.link("民政厅", "དམངས་སྲིད་ཐིང་།", "../../departments/minzheng/")),
        List.of(new PersonView(parts.phrase("卓玛", "སྒྲོལ་མ།"), parts.phrase("厅长", "ཐིང་ཀྲང་།"))),
        List.of(),
        List.of(),
        List.of(parts.card()),
        List.of(parts.item(false), parts.item(true)),
        parts.essentials(),
        parts.contacts(),
        List.of(parts.link("收听", "ཉན།", "../caizheng-2026-12-yinpin/")),
        List.of(
            new KeyFigure(
                "1,000", List.of(parts.phrase("元", "སྒོར།")), parts.phrase("每人", "མི་རེར།"))),
        List.of(
            parts.phrase(
                "本页藏文为译文，以中文文本为准。",
                "བོད་ཡིག་ནི་བསྒྱུར་ཡིག་ཡིན་པས། རྒྱ་ཡིག་གི་མ་ཡིག་གཞིར་འཛིན་དགོས།")),
        List.of(
            new Fact(
                "corrected-on",
                parts.phrase("2026-03-20", "2026-03-20"),
                parts.phrase("更正第三节的补助标准", "ཚན་པ་གསུམ་པའི་ཚད་གཞི་བཅོས་པ།"))),
        List.of(
            new Fact(
                "changes",
                parts.phrase("新旧政策差异", "སྲིད་ཇུས་གསར་རྙིང་གི་ཁྱད་པར།"),
                parts.phrase("本办法为首次制定，没有旧政策。", "བྱེད་ཐབས་འདི་ཐེངས་དང་པོར་གཏན་འབེབས་བྱས་པ་ཡིན།"))),
        List.of(parts.section(1), parts.section(2), parts.section(3)),
        parts.footnotes(),
        List.of(parts.counted("农牧民", "ཞིང་འབྲོག་པ།", 12, false)),
        List.of(parts.link("社会救助", "སྤྱི་ཚོགས་རོགས་སྐྱོབ།", "../../topics/jiuzhu/")),
        List.of(),
        "notice/",
        List.of());
  }

  private PageView policy() {
    PageLink interpretation =
        new PageLink(new Phrase(parts.texts(title, SampleParts.BO_TITLE)), "../x/#goals");
    Row.Mention mention =
        new Row.Mention(
            interpretation,
            parts.phrase("目标任务", "དམིགས་འབེན་ལས་འགན།"),
            SampleParts.zhText("到2027年，实现困难群众应救尽救……"));
    return new PolicyView(
        frame("政策文件"),
        parts.card(),
        parts.summary(),
        List.of(parts.item(false), parts.item(false)),
        List.of(
            new PolicyView.Relation(
                parts.phrase("依据", "གཞི་འཛིན་ས།"),
                new Phrase(List.of(SampleParts.zhText("国办发〔2018〕23号"))),
                "")),
        List.of(
            new PolicyView.AttachmentView(
                parts.link("申请表", "ཞུ་ཡིག་རེའུ་མིག", "files/x.docx"), "DOCX", "24 KB")),
        List.of(),
        List.of(
            new PolicyView.TocEntry(
                parts.texts(
                    SampleParts.zhText("第一章　总则"),
                    SampleParts.boText("ལེའུ་དང་པོ། སྤྱིའི་གཏན་འབེབས།")),
                "#ch-1"),
            new PolicyView.TocEntry(
                parts.texts(
                    SampleParts.zhText("第二章　对象和标准"),
                    SampleParts.boText("ལེའུ་གཉིས་པ། བྱ་ཡུལ་དང་ཚད་གཞི།")),
                "#ch-2")),
        List.of(
            parts.row("ch-1", "<h2>第一章　总则</h2>", "<h2>ལེའུ་དང་པོ། སྤྱིའི་གཏན་འབེབས།</h2>"),
            new Row(
                "art-1",
                parts
                    .row(
                        "",
                        "<p>第一条　为了做好困难群众临时救助工作，保障困难群众基本生活，根据有关规定，结合自治区实际，制定本办法。</p>",
                        "<p>དོན་ཚན་དང་པོ། དཀའ་ངལ་ཅན་གྱི་མང་ཚོགས་ཀྱི་གཞི་རྩའི་འཚོ་བ་འགན་ལེན་བྱེད་པའི་ཆེད་དུ་བྱེད་ཐབས་འདི་གཏན་འབེབས་བྱས་པ་ཡིན།</p>")
                    .cells(),
                List.of(mention, mention),
                List.of("art-1")),
            parts.row(
                "art-2",
                "<p>第二条　本办法适用于自治区行政区域内的临时救助工作。</p>",
                "<p>དོན་ཚན་གཉིས་པ། བྱེད་ཐབས་འདི་རང་སྐྱོང་ལྗོངས་ཀྱི་སྲིད་འཛིན་ས་ཁོངས་སུ་སྤྱོད་དགོས།</p>")),
        List.of(),
        "https://www.example.gov.cn/",
        "coverage/",
        List.of(parts.link("与2019年办法对照", "2019 ལོའི་བྱེད་ཐབས་དང་བསྡུར་བ།", "compare/y/")),
        List.of(),
        List.of());
  }

  private PageView list() {
    return new ListView(
        frame("财政厅"),
        parts.phrase("财政厅", "ནོར་སྲིད་ཐིང་།"),
        List.of(
            new Fact(
                "phone",
                parts.phrase("电话", "ཁ་པར།"),
                parts.phrase("0891-0000001", "0891-0000001"))),
        List.of(parts.item(false), parts.policyItem(2, false), parts.policyItem(0, true)),
        43,
        List.of(
            parts.counted("1", "1", 20, true),
            parts.counted("2", "2", 20, false),
            parts.counted("3", "3", 3, false)),
        List.of(
            new ListView.FilterGroup(parts.phrase("部门", "སྡེ་ཁག"), parts.departments()),
            new ListView.FilterGroup(
                parts.phrase("形式", "རྣམ་པ།"),
                List.of(parts.counted("文字解读", "ཡི་གེའི་འགྲེལ་བཤད།", 9, true)))));
  }

  private PageView terms() {
    TermsView.Definition definition =
        new TermsView.Definition(
            "<p>指对遭遇突发事件、意外伤害、重大疾病的家庭给予的<strong>应急性、过渡性</strong>救助。</p>",
            parts.link("解读全文", "འགྲེལ་བཤད།", "../x/#terms"));
    return new TermsView(
        frame("术语"),
        parts.phrase("术语", "ཐ་སྙད།"),
        List.of(
            new TermsView.Entry(
                "linshi-jiuzhu",
                parts
                    .texts(SampleParts.zhText("临时救助"), SampleParts.boText("གནས་སྐབས་རོགས་སྐྱོབ།"))
                    .get(0),
                List.of(definition))));
  }

  private PageView coverage() {
    List<PageLink> marks = List.of(parts.link("目标任务", "དམིགས་འབེན་ལས་འགན།", "../x/#goals"));
    return new CoverageView(
        frame("对照"),
        parts.card(),
        List.of(
            parts.link("文字解读", "ཡི་གེའི་འགྲེལ་བཤད།", "../x/"),
            parts.link("图解", "རི་མོའི་འགྲེལ་བཤད།", "../y/")),
        List.of(
            new CoverageView.Line(
                "../#ch-1",
                SampleParts.zhText("第一章"),
                SampleParts.zhText("总则"),
                1,
                List.of(List.of(), List.of())),
            new CoverageView.Line(
                "../#art-1",
                SampleParts.zhText("第一条"),
                SampleParts.zhText("为了做好困难群众临时救助工作……"),
                2,
                List.of(marks, List.of()))),
        1);
  }

  private PageView comparison() {
    return new ComparisonView(
        frame("新旧对照"),
        parts.card(),
        parts.card(),
        List.of(
            new ComparisonView.Line(
                "changed",
                parts.phrase("修改", "བཟོ་བཅོས།"),
                new Cell("zh-Hans-CN", "<p>第三条　标准为每人每月<del>280</del>元。</p>"),
                new Cell("zh-Hans-CN", "<p>第三条　标准为每人每月<ins>320</ins>元。</p>")),
            new ComparisonView.Line(
                "added",
                parts.phrase("新增", "གསར་སྣོན།"),
                new Cell("zh-Hans-CN", ""),
                new Cell("zh-Hans-CN", "<p><ins>第四条　本办法自2026年4月1日起施行。</ins></p>"))),
        2);
  }

  private PageView notice() {
    return new NoticeView(
        frame("公开栏"),
        new Phrase(parts.texts(title, SampleParts.BO_TITLE)),
        parts.summary(),
        List.of(parts.card()),
        parts.essentials(),
        List.of(new Fact("scope", parts.phrase("涉及范围", "འབྲེལ་བའི་ཁྱབ་ཁོངས།"), parts.summary())),
        parts.contacts(),
        parts.link("财政厅", "ནོར་སྲིད་ཐིང་།", "../"),
        "2026-03-10",
        "https://www.example.gov.cn/zh/interpretations/x/",
        new PageCode(29, "M4 4.5h7"));
  }

  private PageView message() {
    return new MessageView(
        frame("没有找到"),
        parts.phrase("没有找到这个页面", "ཤོག་ངོས་འདི་མ་རྙེད།"),
        parts.phrase("网址可能输入有误，或者页面已经移走。", "དྲ་གནས་ནོར་བའམ་ཡང་ན་ཤོག་ངོས་གནས་སྤོས་བྱས་ཡོད་སྲིད།"),
        List.of());
  }

  private Frame frame(String last) {
    PageLink home = parts.link("首页", "གཙོ་ངོས།", "../");
    PageLink column = parts.link("政策解读", "སྲིད་ཇུས་འགྲེལ་བཤད།", "../interpretations/");
    return new Frame(
        "/zh/interpretations/x/",
        "../",
        parts.texts(SampleParts.zhText(""), SampleParts.boText("")).get(0).lang(),
        languages,
        title.text(),
        parts.summary().first().text(),
        "https://www.example.gov.cn/zh/interpretations/x/",
        List.of(
            alternate("中文", "zh-Hans-CN", "zh"),
            alternate("བོད་ཡིག", "bo-CN", "bo"),
            alternate("对照", "zh-Hans-CN", "zh-bo")),
        List.of(
            new MenuEntry(home.label(), home.href(), ""),
            new MenuEntry(column.label(), column.href(), "true")),
        List.of(
            home,
            column,
            new PageLink(
                new Phrase(parts.texts(SampleParts.zhText(last), SampleParts.boText("འགྲེལ་བཤད།"))),
                "../zh/interpretations/x/")),
        List.of(new MetaTag("ColumnName", "政策解读")),
        new SiteFrame(
            parts.phrase("示例自治区政策解读", "དཔེ་མཚོན་རང་སྐྱོང་ལྗོངས་ཀྱི་སྲིད་ཇུས་འགྲེལ་བཤད།"),
            "../",
            parts.phrase(
                "示例自治区人民政府办公厅", "དཔེ་མཚོན་རང་སྐྱོང་ལྗོངས་མི་དམངས་སྲིད་གཞུང་གཞུང་དོན་ཐིང་།"),
            parts.phrase("示例自治区政务服务中心", "དཔེ་མཚོན་རང་སྐྱོང་ལྗོངས་སྲིད་དོན་ཞབས་ཞུ་ལྟེ་གནས།"),
            parts.phrase("示例市示例路1号", "དཔེ་མཚོན་གྲོང་ཁྱེར་དཔེ་མཚོན་ལམ་ཨང་ 1"),
            "0891-0000000",
            "5400000000",
            "藏ICP备00000000号",
            "藏公网安备 54000000000000号",
            "https://www.example.gov.cn/report",
            "https://www.example.gov.cn/mark",
            "../zh/sitemap/"),
        "../feed.xml",
        "../zh/search/",
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
}
