package org.jiedu.source;

import java.util.Optional;
import org.jiedu.diagnostic.Message;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Puts the parser's complaints into words that an author understands. */
final class YamlProblem {
  private YamlProblem() {}

  static Message of(YamlEngineException e) {
    String problem =
        e instanceof MarkedYamlEngineException marked
            ? Optional.ofNullable(marked.getProblem()).orElse("")
            : Optional.ofNullable(e.getMessage()).orElse("");
    return Message.of("这里不是合法的YAML：", "This is not YAML: " + problem).and(advice(problem));
  }

  /**
   * Returns where to look: what was not closed is noticed later, often lines below, so there it is
   * where it was opened.
   */
  static Optional<Mark> mark(MarkedYamlEngineException e) {
    String context = Optional.ofNullable(e.getContext()).orElse("");
    boolean isUnclosed = context.contains("flow") || context.contains("quoted");
    return isUnclosed && e.getContextMark().isPresent()
        ? e.getContextMark()
        : e.getProblemMark().or(e::getContextMark);
  }

  private static Message advice(String problem) {
    if (problem.contains("TAB")) {
      return Message.of("用了制表符（Tab），缩进只能用空格。", "; indent with blanks, not with tabs.");
    }
    if (problem.contains("mapping values are not allowed")) {
      return Message.of(
          "这一行多了一个冒号；文字里有冒号时请给整句加引号，或者检查缩进。",
          "; put a text that has a colon in quotes, or mend the indentation.");
    }
    if (problem.contains("could not find expected ':'")) {
      return Message.of(
          "缺少冒号；键和值要写成“键: 值”，冒号是半角的，后面有一个空格。",
          "; write “key: value”, with a plain colon and a blank behind it.");
    }
    if (problem.contains("end of stream")) {
      return Message.of("引号或括号没有结束；请补上。", "; close the quotation mark or bracket.");
    }
    if (problem.contains("expected <block end>")) {
      return Message.of("缩进与上文不一致；请对齐。", "; indent this like the lines above.");
    }
    if (problem.contains("expected ',' or")) {
      return Message.of("方括号或花括号里缺少逗号，或者没有结束；请补上。", "; add the comma or close the bracket.");
    }
    return Message.of("写法有误；请检查这一行的缩进、冒号和引号。", "; look at indentation, colons and quotes.");
  }
}
