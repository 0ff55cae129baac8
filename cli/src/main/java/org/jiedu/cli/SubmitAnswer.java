package org.jiedu.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jiedu.author.submit.OwnChanges;
import org.jiedu.author.submit.Submission;
import org.jiedu.author.submit.SubmitText;
import org.jiedu.diagnostic.Message;

/** Tells a clerk what is submitted and what became of it, and gives it its exit code. */
record SubmitAnswer(Jiedu jiedu, Stopwatch stopwatch) {
  private static final int MOST_SHOWN = 10;
  private static final int SHORT_ID = 10;

  /** Says before anything is done what will be submitted, and what will not. */
  void announce(OwnChanges changes) {
    if (changes.isNone()) {
      return;
    }
    jiedu.say(Message.of("这次提交：", "To be submitted:"));
    changes
        .folders()
        .forEach(folder -> jiedu.say(Message.of("  ", "  ").and(SubmitText.line(folder))));
    if (!changes.others().isEmpty()) {
      jiedu.say(
          Message.of(
              "另外{0}个改动过的文件不在其中，保持原样：",
              "Other changed files stay as they are ({0}):", changes.others().size()));
      list(changes.others()).forEach(jiedu::say);
    }
    jiedu.terminal().err().flush();
  }

  /** Says which files no portal takes. */
  int unfit(OwnChanges changes) {
    jiedu.complain(
        Message.of(
            "这些是符号链接或者另外的 Git 仓库，网站不收，什么都没有提交；请换成普通文件：",
            "Nothing was committed: these are symbolic links or other repositories; put plain"
                + " files in their place:"));
    list(changes.unfit()).forEach(jiedu::complain);
    return ExitCode.CONTENT;
  }

  int of(Submission submission, OwnChanges changes) {
    if (submission instanceof Submission.Accepted accepted) {
      return accepted(accepted);
    }
    if (submission instanceof Submission.Refused refused) {
      return refused(refused);
    }
    if (submission instanceof Submission.Faulty faulty) {
      return faulty(faulty);
    }
    if (submission instanceof Submission.Conflict conflict) {
      return conflict(conflict);
    }
    jiedu.say(
        Message.of(
            "没有要提交的改动，也没有还没推送的提交。", "Nothing to submit: no change, and every commit is pushed."));
    if (!changes.others().isEmpty()) {
      jiedu.say(
          Message.of(
              "别处有{0}个文件改动过，保持原样：",
              "Changed elsewhere, and left as they are ({0}):", changes.others().size()));
      list(changes.others()).forEach(jiedu::say);
    }
    return ExitCode.OK;
  }

  private int accepted(Submission.Accepted accepted) {
    print(accepted.remoteLines());
    jiedu.say(
        Message.of(
            "已推送到 main 分支，提交 {0}（{1}秒）。",
            "Pushed to main, commit {0} ({1} s).",
            shortened(accepted.commit()),
            stopwatch.seconds()));
    Submission.Arrival arrival = accepted.arrival();
    if (arrival.files() > 0) {
      jiedu.say(
          Message.of(
              "同事推送的改动也取回来了：{0}个文件。",
              "Others' changes were brought in: {0} files.", arrival.files()));
    }
    if (!arrival.held().isEmpty()) {
      jiedu.say(
          Message.of(
              "同事推送的改动还没有取回来：这些文件同事改了，您这里也有还没提交的改动，都保持原样。提交或者移开它们，再运行一次 jiedu submit：",
              "Others' changes were not brought in, for they touch files that you are working at;"
                  + " all is as it was. Submit these or put them aside, then run jiedu submit"
                  + " again:"));
      list(arrival.held()).forEach(jiedu::say);
    }
    return ExitCode.OK;
  }

  private int refused(Submission.Refused refused) {
    print(refused.remoteLines());
    jiedu.complain(
        Message.of(
            "对方没有接收（{0}）。您的改动没有丢，记在本机的提交 {1} 里；改好以后再运行一次 jiedu submit，会一起送出。",
            "The other side did not accept it ({0}). Your changes are in the commit {1} here; mend"
                + " them and run jiedu submit again: it takes that along.",
            refused.reason(),
            shortened(refused.commit())));
    return ExitCode.CONTENT;
  }

  private int faulty(Submission.Faulty faulty) {
    new DiagnosticPrinter(jiedu, faulty.workspace()).print(faulty.errors());
    jiedu.complain(
        Message.of(
            "有{0}个错误，没有送出；您的文件都是原样。改好以后再运行一次 jiedu submit。",
            "There are {0} errors; nothing was pushed, and your files are as they were. Mend them"
                + " and run jiedu submit again.",
            faulty.errors().size()));
    return ExitCode.CONTENT;
  }

  private int conflict(Submission.Conflict conflict) {
    jiedu.complain(
        Message.of(
            "这些文件里，同事和您改了同一个地方，没有推送：",
            "Somebody else changed the same places of these files; nothing was pushed:"));
    list(conflict.files().stream()
            .map(file -> file.path() + (file.who().isEmpty() ? "" : " (" + file.who() + ")"))
            .toList())
        .forEach(jiedu::complain);
    jiedu.complain(
        Message.of(
            "您的改动没有丢：文件还是您写的样子，也记在本机的提交 {0} 里。请这样合并：",
            "Nothing is lost: your files are as you wrote them, and in the commit {0} here. To bring"
                + " the two together:",
            shortened(conflict.commit())));
    steps(conflict.remote()).forEach(jiedu::complain);
    return ExitCode.CONTENT;
  }

  private static List<Message> steps(String remote) {
    return List.of(
        Message.of(
            "  1. 运行 git pull --rebase --autostash {0} main",
            "  1. git pull --rebase --autostash {0} main", remote),
        Message.of(
            "  2. 打开上面的文件，在 <<<<<<< 和 >>>>>>> 之间留下该留的文字，删掉这些记号",
            "  2. in these files keep what is right between <<<<<<< and >>>>>>>, and delete these"
                + " marks"),
        Message.of(
            "  3. 对每个文件运行 git add 文件，再运行 git rebase --continue",
            "  3. git add each of them, then git rebase --continue"),
        Message.of("  4. 再运行 jiedu submit", "  4. jiedu submit"),
        Message.of("中途想退回原样：git rebase --abort。", "To go back instead: git rebase --abort."));
  }

  /** The portal's answer is what the command is run for. */
  private void print(List<String> remoteLines) {
    PrintWriter out = jiedu.terminal().out();
    remoteLines.forEach(line -> out.println(Excerpt.shown(line)));
    out.flush();
  }

  private static List<Message> list(List<String> lines) {
    int shown = Math.min(MOST_SHOWN, lines.size());
    List<Message> messages =
        new ArrayList<>(
            lines.subList(0, shown).stream()
                .map(line -> Message.of("  {0}", "  {0}", Excerpt.shown(line)))
                .toList());
    if (shown < lines.size()) {
      messages.add(Message.of("  ……还有{0}个", "  … and {0} more", lines.size() - shown));
    }
    return messages;
  }

  private static String shortened(String commit) {
    return commit.substring(0, SHORT_ID);
  }
}
