package org.jiedu.cli;

import java.util.List;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Message;

/** How many findings there are. */
record FindingCount(long errors, long warnings) {

  static FindingCount of(List<Diagnostic> findings) {
    long errors = findings.stream().filter(Diagnostic::isError).count();
    return new FindingCount(errors, findings.size() - errors);
  }

  Message inWords(Stopwatch stopwatch) {
    if (errors == 0 && warnings == 0) {
      return Message.of(
          "检查通过，没有问题（{0}秒）。", "Checked: nothing to mend ({0} s).", stopwatch.seconds());
    }
    return Message.of(
        "检查完毕：{0}个错误，{1}个警告（{2}秒）。",
        "Checked: {0} errors, {1} warnings ({2} s).", errors, warnings, stopwatch.seconds());
  }
}
