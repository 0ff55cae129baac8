package org.jiedu.cli;

import java.io.PrintWriter;
import java.util.List;
import org.jiedu.diagnostic.Message;
import org.jiedu.publish.Destination;
import org.jiedu.publish.FileChange.Kind;
import org.jiedu.publish.Publication;
import org.jiedu.publish.SiteDifference;
import org.jiedu.publish.Source;

/** Tells what became of a publication, and gives it its exit code. */
record PublishAnswer(Jiedu jiedu, Stopwatch stopwatch) {
  private static final int MOST_SHOWN = 10;
  private static final int SHORT_ID = 10;

  int of(Publication publication, Destination destination) {
    if (publication instanceof Publication.Published published) {
      published.remoteLines().forEach(line -> jiedu.say(ofRemote(line)));
      jiedu.say(done(published, destination));
      return ExitCode.OK;
    }
    if (publication instanceof Publication.Compared compared) {
      list(compared.difference(), destination);
      return ExitCode.OK;
    }
    if (publication instanceof Publication.Refused refused) {
      jiedu.complain(
          Message.of(
              "{0} 没有接受（{1}），它的 {2} 分支没有变。",
              "{0} did not accept it ({1}); its branch {2} is as it was.",
              destination.shown(),
              refused.reason(),
              destination.branch()));
      refused.remoteLines().forEach(line -> jiedu.complain(ofRemote(line)));
      return ExitCode.CONTENT;
    }
    if (publication instanceof Publication.HoldsWorkspace) {
      jiedu.complain(
          Message.of(
              "{0} 的 {1} 分支里是工作区的源文件（site/site.yaml），没有发布；请另选一个分支。",
              "The branch {1} of {0} holds the source of a portal (site/site.yaml); nothing was"
                  + " published. Choose another branch.",
              destination.shown(),
              destination.branch()));
      return ExitCode.CONTENT;
    }
    jiedu.say(unchanged(destination));
    return ExitCode.OK;
  }

  /** Lists on stdout what a publication would change. */
  private void list(SiteDifference difference, Destination destination) {
    PrintWriter out = jiedu.terminal().out();
    difference.pages().forEach(page -> out.println(page.kind().mark() + " " + page.address()));
    Message others =
        Message.of(
            "其他文件：新增{0}个，改动{1}个，删除{2}个",
            "Other files: {0} added, {1} changed, {2} gone",
            difference.others(Kind.ADDED),
            difference.others(Kind.CHANGED),
            difference.others(Kind.GONE));
    out.println(others.in(jiedu.language()));
    jiedu.say(
        Message.of(
            "试运行，什么都没有改：{0} 的 {1} 分支会有{2}个页面不同（{3}秒）。",
            "A dry run, nothing was changed: {2} pages of the branch {1} of {0} would differ ({3} s).",
            destination.shown(),
            destination.branch(),
            difference.pages().size(),
            stopwatch.seconds()));
  }

  /** Says which files and commits keep a site from being traced to what it was built from. */
  int refused(Source source) {
    if (!source.changed().isEmpty()) {
      jiedu.complain(
          Message.of(
              "这些文件有改动还没有提交，没有发布；先提交，或者加上 --allow-dirty：",
              "Nothing was published: these files are not committed; commit them, or use"
                  + " --allow-dirty:"));
      list(source.changed());
    }
    if (!source.unpushed().isEmpty()) {
      jiedu.complain(
          Message.of(
              "这些提交还没有推送，没有发布；先推送，或者加上 --allow-dirty：",
              "Nothing was published: these commits are not pushed; push them, or use"
                  + " --allow-dirty:"));
      list(source.unpushed());
    }
    return ExitCode.CONTENT;
  }

  int changedMeanwhile() {
    jiedu.complain(
        Message.of(
            "生成网站的时候工作区又有改动，没有发布；请提交后再试。",
            "The workspace was changed while the site was built; nothing was published. Commit and"
                + " try again."));
    return ExitCode.CONTENT;
  }

  private void list(List<String> lines) {
    int shown = Math.min(MOST_SHOWN, lines.size());
    lines
        .subList(0, shown)
        .forEach(line -> jiedu.complain(Message.of("  {0}", "  {0}", Excerpt.shown(line))));
    if (shown < lines.size()) {
      jiedu.complain(Message.of("  ……还有{0}个", "  … and {0} more", lines.size() - shown));
    }
  }

  private static Message ofRemote(String line) {
    return Message.of("remote: {0}", "remote: {0}", line);
  }

  private Message unchanged(Destination destination) {
    return Message.of(
        "{0} 的 {1} 分支已经是这个网站，没有新的提交（{2}秒）。",
        "The branch {1} of {0} holds this very site already; nothing was committed ({2} s).",
        destination.shown(),
        destination.branch(),
        stopwatch.seconds());
  }

  private Message done(Publication.Published published, Destination destination) {
    SiteDifference difference = published.difference();
    Message where =
        Message.of(
            "已发布到 {0} 的 {1} 分支，提交 {2}：",
            "Published to the branch {1} of {0}, commit {2}: ",
            destination.shown(),
            destination.branch(),
            published.commit().substring(0, SHORT_ID));
    return where.and(
        Message.of(
            "新增{0}个页面，改动{1}个，删除{2}个（{3}秒）。",
            "{0} pages added, {1} changed, {2} gone ({3} s).",
            difference.pages(Kind.ADDED),
            difference.pages(Kind.CHANGED),
            difference.pages(Kind.GONE),
            stopwatch.seconds()));
  }
}
