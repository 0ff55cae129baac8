package org.jiedu.template;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedu.diagnostic.Message;

/**
 * Says why a template cannot be used in the words of who keeps it. Pebble tells it in English only,
 * and in words of its own; what is met most often has a sentence here, the rest is introduced.
 */
final class TemplateCause {
  private record Known(Pattern pattern, String zh, String en) {}

  private static final List<Known> KNOWN =
      List.of(
          known(
              "Root attribute \\[(.*?)\\] does not exist.*",
              "没有“{0}”这个变量；模板里的内容都从 page 开始，写作 page.…。",
              "There is no variable {0}; all there is begins with page."),
          known(
              "Attribute \\[(.*?)\\] of \\[(?:.*\\.)?(.*?)\\] does not exist.*",
              "“{1}”里没有“{0}”这一项；请核对拼写。",
              "{1} has no {0}; look at its spelling."),
          known(
              "Unexpected end of template\\. Pebble was looking for the \"(.*?)\" tag",
              "有一个标签没有结束，缺少 {% {0} %}。",
              "A tag is not closed: {% {0} %} is missing."),
          known(
              "(endblock) tag should be present with block tag.*",
              "有一个标签没有结束，缺少 {% {0} %}。",
              "A tag is not closed: {% {0} %} is missing."),
          known(
              "Unexpected tag name \"(end\\w+)\"",
              "{% {0} %} 不该在这里：它前面有别的标签没有结束，或者缺少它自己的开始标签。",
              "{% {0} %} should not stand here: another tag before it is not closed, or the one that"
                  + " it closes is missing."),
          known("Unexpected tag name \"(.*?)\"", "没有“{0}”这个标签。", "There is no tag {0}."),
          known(
              "Unexpected token of value \"null\" and type EOF.*",
              "文件结束得太早，有一个 {{ 或者 {% 没有结束。",
              "The file ends too early: a {{ or {% is not closed."),
          known(
              "Unexpected token (?:of value \"(?=.*type)|\"\\w+\" of value \")(.*?)\".*",
              "“{0}”不该在这里，它前面可能少写了什么。",
              "{0} should not stand here; something may be missing before it."),
          known(
              "Unexpected character \\[[^\\p{L}\\p{N}\\p{P}\\p{S}]\\]",
              "文件结束得太早，有一个 {{ 或者 {% 没有结束。",
              "The file ends too early: a {{ or {% is not closed."),
          known(
              "class \\S*?(\\w+) cannot be cast to class \\S*?(\\w+) .*",
              "有一处用了类型不对的值：{0}不能当作{1}。",
              "A value is of the wrong type: {0} is no {1}."),
          known("Unexpected character \\[(.*)\\]", "“{0}”不该在这里。", "{0} should not stand here."),
          known("Unclosed comment\\.", "注释没有结束，缺少 #}。", "A comment is not closed: #} is missing."),
          known("Unclosed \"(.*)\"", "“{0}”没有配对。", "{0} has no partner."),
          known(
              "Function or Macro \\[(.*?)\\] does not exist\\.",
              "没有“{0}”这个函数或者宏；用宏的文件开头要有 {% import \"macros.peb\" %}。",
              "There is no function or macro {0}; a file that uses macros begins with {% import"
                  + " \"macros.peb\" %}."),
          known(
              "Filter \\[(.*?)\\] does not exist\\.", "没有“{0}”这个过滤器。", "There is no filter {0}."));

  private TemplateCause() {}

  private static Known known(String pattern, String zh, String en) {
    return new Known(Pattern.compile(pattern, Pattern.DOTALL), zh, en);
  }

  /**
   * Returns why a template cannot be used.
   *
   * @param said by Pebble, or by this program in both languages
   */
  static Message of(String said) {
    for (Known known : KNOWN) {
      Matcher matcher = known.pattern().matcher(said.strip());
      if (matcher.matches()) {
        Object[] named = new Object[matcher.groupCount()];
        for (int i = 0; i < named.length; i++) {
          named[i] = matcher.group(i + 1);
        }
        return Message.of("模板无法使用：", "The template cannot be used: ")
            .and(Message.of(known.zh(), known.en(), named));
      }
    }
    return Message.of("模板无法使用；模板引擎的说明是：{0}", "The template cannot be used: {0}", said);
  }
}
