package org.jiedu.check;

import java.util.List;
import org.jiedu.diagnostic.Rule;

/** The rules that readers and renderer hold Markdown, charts, templates and pictures to. */
final class MarkupRules {
  private static final Rule RAW_HTML =
      Rule.fixedError("raw-html")
          .when("Markdown里写了HTML；注释会略去", "HTML in Markdown; comments are dropped")
          .because(
              "HTML能改变整个网页，也能夹带脚本；统一用Markdown，两种文字的页面才会一样，手机和读屏软件也都能用。",
              "HTML can change a whole page and bring scripts along; with Markdown"
                  + " alone, pages are alike in both languages and work on a phone and in a"
                  + " screen reader.")
          .example(
              """
              <font color="red">申请不收任何费用</font>
              """,
              """
              **申请不收任何费用**
              """);

  private static final Rule LINK_UNSAFE =
      Rule.fixedError("link-unsafe")
          .when(
              "链接用了 https、http、mailto、tel、policy、interpretation、compare 以外的协议",
              "a scheme other than https, http, mailto, tel, policy, interpretation," + " compare")
          .because(
              "别的协议（例如 javascript:、file:）可能在读者的手机上运行程序，或者只在作者自己的电脑上打得开。",
              "Other schemes, such as javascript: or file:, may run a program on the"
                  + " reader's phone or work on the author's machine alone.")
          .example(
              """
              [申请表](file:///D:/申请表.docx)
              """,
              """
              [申请表](https://www.example.gov.cn/files/shenqingbiao.docx)
              """);

  private static final Rule EMPHASIS_FAILED =
      Rule.warning("emphasis-failed")
          .when("加粗用的“*”或者“**”没有成对，留在了正文里", "`*` or `**` stayed in the text")
          .because(
              "按CommonMark的写法，星号成对才是强调；少写一边，读者就会在正文里看到星号。",
              "In CommonMark stars make emphasis in pairs; where one is missing, readers"
                  + " see the stars.")
          .example(
              """
              **注意：申请不收任何费用。
              """,
              """
              **注意**：申请不收任何费用。
              """);

  private static final Rule CHART_INVALID =
      Rule.error("chart-invalid")
          .when("图表的数据与图表的种类不合，或者不是数字", "a chart's data do not fit its kind, or are no numbers")
          .because(
              "数据不全、不是数字的图表画出来是错的，读者会当真。",
              "A chart drawn from data that do not fit would be wrong, and readers would"
                  + " believe it.")
          .example(
              """
              # charts/jine.yaml
              kind: bar
              title: {zh: 最多能领多少, bo: མང་མཐར་ག་ཚོད་ཐོབ་པ།}
              summary: {zh: 求职补贴2000元。, bo: ལས་ཀ་འཚོལ་བའི་ཁ་གསབ་སྒོར་2000།}
              unit: {zh: 元, bo: སྒོར}
              series: [{zh: 最多能领, bo: མང་མཐར་ཐོབ་པ}]
              rows:
                - {label: {zh: 求职补贴, bo: ལས་ཀ་འཚོལ་བའི་ཁ་གསབ}, values: [两千]}
              """,
              """
              # charts/jine.yaml
              kind: bar
              title: {zh: 最多能领多少, bo: མང་མཐར་ག་ཚོད་ཐོབ་པ།}
              summary: {zh: 求职补贴2000元。, bo: ལས་ཀ་འཚོལ་བའི་ཁ་གསབ་སྒོར་2000།}
              unit: {zh: 元, bo: སྒོར}
              series: [{zh: 最多能领, bo: མང་མཐར་ཐོབ་པ}]
              rows:
                - {label: {zh: 求职补贴, bo: ལས་ཀ་འཚོལ་བའི་ཁ་གསབ}, values: [2000]}
              """);

  private static final Rule CHART_TEXT_MISSING =
      Rule.error("chart-text-missing")
          .when("图表缺少一种语言的标题或者概述", "a chart lacks its title or summary in a language")
          .because(
              "看不见图的人听到的就是标题和概述；读另一种文字的人也要看得懂这张图（《无障碍环境建设法》第三十二条）。",
              "Who cannot see the chart hears its title and summary, and readers of"
                  + " either language need them (Law on Building an Accessible Environment,"
                  + " article 32).")
          .example(
              """
              # charts/jine.yaml
              kind: bar
              title: {zh: 最多能领多少}
              summary: {zh: 求职补贴2000元。, bo: ལས་ཀ་འཚོལ་བའི་ཁ་གསབ་སྒོར་2000།}
              unit: {zh: 元, bo: སྒོར}
              series: [{zh: 最多能领, bo: མང་མཐར་ཐོབ་པ}]
              rows:
                - {label: {zh: 求职补贴, bo: ལས་ཀ་འཚོལ་བའི་ཁ་གསབ}, values: [2000]}
              """,
              """
              # charts/jine.yaml
              kind: bar
              title: {zh: 最多能领多少, bo: མང་མཐར་ག་ཚོད་ཐོབ་པ།}
              summary: {zh: 求职补贴2000元。, bo: ལས་ཀ་འཚོལ་བའི་ཁ་གསབ་སྒོར་2000།}
              unit: {zh: 元, bo: སྒོར}
              series: [{zh: 最多能领, bo: མང་མཐར་ཐོབ་པ}]
              rows:
                - {label: {zh: 求职补贴, bo: ལས་ཀ་འཚོལ་བའི་ཁ་གསབ}, values: [2000]}
              """);

  private static final Rule TEMPLATE_INVALID =
      Rule.error("template-invalid")
          .when(
              "本网站的模板写错了，或者用到了没有的内容",
              "a template of the workspace is broken, or asks for what is not there")
          .because(
              "模板出错，用它的每一页都生成不了；请交给管模板的人。",
              "No page that uses a broken template can be made; whoever keeps the"
                  + " templates mends it.")
          .example(
              """
              {# templates/interpretation.peb #}
              <h1>{{ page.titel }}</h1>
              """,
              """
              {# templates/interpretation.peb #}
              <h1>{{ page.title }}</h1>
              """);

  private static final Rule GLYPH_MISSING =
      Rule.error("glyph-missing")
          .when("一图读懂、分享图里有一个字，没有字体能画", "no font has a character of a poster or card")
          .because(
              "没有字体的字会画成方框；图片一旦转发出去就改不了了。",
              "A character without a font would be drawn as a box, and a picture that"
                  + " has been passed on cannot be mended.")
          .example(
              """
              # package.yaml; 字库里没有〔U+2CE23〕这个字
              responsible: {name: {zh: 张〔U+2CE23〕}, post: {zh: 厅长}}
              """,
              """
              # jiedu build --font 楷体.ttf; 这个字体里有〔U+2CE23〕
              responsible: {name: {zh: 张〔U+2CE23〕}, post: {zh: 厅长}}
              """);

  static final List<Rule> ALL =
      List.of(
          RAW_HTML,
          LINK_UNSAFE,
          EMPHASIS_FAILED,
          CHART_INVALID,
          CHART_TEXT_MISSING,
          TEMPLATE_INVALID,
          GLYPH_MISSING);

  private MarkupRules() {}
}
