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
    return Message.of("这里不是合法的YAML：{0}", "This is not YAML: {1}", chinese(problem), problem);
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

  private static String chinese(String problem) {
    if (problem.contains("TAB")) {
      return "用了制表符（Tab），缩进只能用空格。";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "这一行多了一个冒号；文字里有冒号时请给整句加引号，或者检查缩进。";
    }
    if (problem.contains("could not find expected ':'")) {
      return "缺少冒号；键和值要写成“键: 值”，冒号后有一个空格。";
    }
    if (problem.contains("end of stream")) {
      return "引号或括号没有结束。";
    }
    if (problem.contains("expected <block end>")) {
      return "缩进与上文不一致。";
    }
    if (problem.contains("expected ',' or")) {
      return "方括号或花括号里缺少逗号，或者没有结束。";
    }
    return problem + "。请检查缩进、冒号和引号。";
  }
}
