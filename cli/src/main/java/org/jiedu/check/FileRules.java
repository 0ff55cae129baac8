package org.jiedu.check;

import java.util.List;
import org.jiedu.diagnostic.Rule;

/** The rules that readers hold every file to, whatever it holds. */
final class FileRules {
  private static final Rule YAML_INVALID =
      Rule.error("yaml-invalid")
          .when(
              "不符合YAML 1.2的写法，或者用了别名、同一个键写了两次、层次太多",
              "not YAML 1.2, or an alias, a duplicate key, too many levels")
          .because(
              "程序读不懂这样的文件，里面的内容一项也进不了网站；写法以YAML 1.2为准，冒号是半角的，后面空一格。",
              "Nothing of such a file can be read, so nothing of it would reach the"
                  + " site; files are YAML 1.2, with a colon and a space between key and value.")
          .example(
              """
              # package.yaml
              form： text
              """,
              """
              # package.yaml
              form: text
              """);

  private static final Rule YAML_KEY_UNKNOWN =
      Rule.error("yaml-key-unknown")
          .when("写了格式里没有的键；提示最接近的一个", "a key that the format does not have; the nearest is named")
          .because(
              "写错一个字母的键如果不提醒，这一项就会不声不响地丢掉。",
              "A key with one wrong letter would otherwise be lost without a word.")
          .example(
              """
              # package.yaml
              audience: [farmers]
              """,
              """
              # package.yaml
              audiences: [farmers]
              """);

  private static final Rule YAML_VALUE_INVALID =
      Rule.error("yaml-value-invalid")
          .when("值的类型不对，或者不在规定的几种之内", "a value of the wrong kind or outside its list")
          .because(
              "日期、编号和选项写法统一，网页、排序和期限才能算得对。",
              "Pages, order and deadlines can only be right where days, ids and choices"
                  + " are written in one way.")
          .example(
              """
              # package.yaml
              published: 2026年3月10日
              """,
              """
              # package.yaml
              published: 2026-03-10
              """);

  private static final Rule YAML_KEY_MISSING =
      Rule.error("yaml-key-missing")
          .when("缺少必填的键或者文件", "a required key, or file, is not there")
          .because(
              "少了必填的一项，网页上就会空一块，读者也不知道该问谁、看什么。",
              "Without it a part of the page would stay empty, and readers would not"
                  + " know what they look at.")
          .example(
              """
              # policy.yaml
              consultation: {from: 2026-01-05}
              """,
              """
              # policy.yaml
              consultation: {from: 2026-01-05, to: 2026-02-05}
              """);

  private static final Rule ENCODING_INVALID =
      Rule.fixedError("encoding-invalid")
          .when(
              "文件不是UTF-8编码；图表的CSV也可以是GB18030",
              "a file is not UTF-8; a chart's CSV may be GB18030 too")
          .because(
              "藏文和汉字写在同一个文件里，只有UTF-8（Unicode）能都存下；别的编码会变成乱码。",
              "Tibetan and Chinese stand in one file, and UTF-8 (Unicode) keeps both; in"
                  + " another encoding they come out garbled.")
          .example(
              """
              zh.md（另存为时选了“ANSI”或者“GBK”）
              """,
              """
              zh.md（另存为时选“UTF-8”）
              """);

  private static final Rule FILE_TOO_LARGE =
      Rule.fixedError("file-too-large")
          .when("文件或者文件夹超过大小限制", "a file or folder is over the limit")
          .because(
              "很多读者用手机流量看解读，文件太大打不开；上限是一个文本文件2 MiB、一个音视频50 MiB、一份解读200 MiB（本工具的规定）。",
              "Many readers pay for what their phone loads; this project takes 2 MiB for"
                  + " a text file, 50 MiB for a medium and 200 MiB for a package.")
          .example(
              """
              media/fangtan.mp4（120 MiB）
              """,
              """
              media/fangtan.mp4（压缩后45 MiB）
              """);

  private static final Rule NAME_INVALID =
      Rule.fixedError("name-invalid")
          .when(
              "文件夹或者文件的名称不合规定，或者与另一个只差大小写",
              "a folder or file name outside the grammar, or equal to another but for" + " case")
          .because(
              "文件夹的名称就是网址的一部分，长期不变；空格、汉字和大小写在有的电脑上会变样，链接就断了。",
              "A folder's name is a part of the address for ever; blanks, Han and"
                  + " capitals change from one machine to another and would break links.")
          .example(
              """
              content/policies/财政厅 2026-12/
              """,
              """
              content/policies/caizheng-2026-12/
              """);

  private static final Rule PATH_OUTSIDE =
      Rule.fixedError("path-outside")
          .when("路径指到了解读包之外，也包括经过符号链接", "a path leaves the package, also through a symbolic link")
          .because(
              "一份解读要用的文件都放在它自己的文件夹里，审查时才看得全，别处的文件也不会被误公开。",
              "What an explanation uses stands in its own folder: so a reviewer sees all"
                  + " of it, and no other file is published by mistake.")
          .example(
              """
              [申请表](../../policies/caizheng-2026-1/files/申请表.docx)
              """,
              """
              [申请表](files/申请表.docx)
              """);

  private static final Rule HIDDEN_CHARACTER =
      Rule.fixedError("hidden-character")
          .when(
              "有看不见的字符、改变文字方向的字符、控制字符或者私用区字符",
              "invisible, bidirectional, control or private-use characters")
          .because(
              "看不见的字符能让人看到的与文件里存的不一样（安全漏洞CVE-2021-42574），也会让搜索找不到；汉文和藏文都用不着它们。"
                  + "多半是从网页或者Word复制来的。",
              "Such characters make a text look other than it is (CVE-2021-42574) and"
                  + " hide it from searches; Chinese and Tibetan need none. Mostly they come"
                  + " with text copied from a page or from Word.")
          .example(
              """
              每户补助320〔U+200B〕元。
              """,
              """
              每户补助320元。
              """);

  static final List<Rule> ALL =
      List.of(
          YAML_INVALID,
          YAML_KEY_UNKNOWN,
          YAML_VALUE_INVALID,
          YAML_KEY_MISSING,
          ENCODING_INVALID,
          FILE_TOO_LARGE,
          NAME_INVALID,
          PATH_OUTSIDE,
          HIDDEN_CHARACTER);

  private FileRules() {}
}
