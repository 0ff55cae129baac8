package org.jiedu.publish;

import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import org.jiedu.diagnostic.Message;
import org.jiedu.publish.FileChange.Kind;

/**
 * Says in a commit what changed on the site, and what the site was built from.
 *
 * @param language {@code zh}, or any other for English
 * @param source what the site was built from
 */
public record CommitText(String language, Source source) {
  // Past this a reader wants the number; the tree tells the rest.
  private static final int MOST_IDS = 200;

  /** Returns the whole message of the commit. */
  String of(SiteDifference difference) {
    StringBuilder text = new StringBuilder();
    text.append(subject(difference).in(language)).append("\n\n");
    list(Message.of("解读包：", "Packages:"), difference.packages(), text);
    list(Message.of("政策文件：", "Policies:"), difference.policies(), text);
    text.append(pages(difference).in(language)).append("\n\n");
    if (source.commit().isEmpty() || !source.isClean()) {
      text.append(doubt().in(language)).append("\n\n");
    }
    source.commit().ifPresent(commit -> text.append("Source-Commit: ").append(commit).append('\n'));
    return text.toString().stripTrailing() + "\n";
  }

  private static Message subject(SiteDifference difference) {
    int packages = difference.packages().size();
    int policies = difference.policies().size();
    if (difference.isFirst()) {
      return Message.of(
          "首次发布网站：{0}个解读包，{1}份政策文件",
          "Publish the site for the first time: packages {0}, policies {1}", packages, policies);
    }
    if (packages == 0 && policies == 0) {
      return Message.of("更新网站：解读包和政策文件没有变化", "Update the site: no package and no policy changed");
    }
    return Message.of(
        "更新网站：{0}个解读包、{1}份政策文件有变化",
        "Update the site: packages changed {0}, policies changed {1}", packages, policies);
  }

  private void list(Message title, SortedMap<String, Kind> contents, StringBuilder text) {
    if (contents.isEmpty()) {
      return;
    }
    text.append(title.in(language)).append('\n');
    Iterator<Map.Entry<String, Kind>> rest = contents.entrySet().iterator();
    for (int shown = 0; shown < MOST_IDS && rest.hasNext(); shown++) {
      Map.Entry<String, Kind> content = rest.next();
      text.append("  ").append(word(content.getValue()).in(language)).append(' ');
      text.append(content.getKey()).append('\n');
    }
    if (rest.hasNext()) {
      Message more = Message.of("  ……还有{0}个", "  … and {0} more", contents.size() - MOST_IDS);
      text.append(more.in(language)).append('\n');
    }
    text.append('\n');
  }

  private static Message word(Kind kind) {
    return switch (kind) {
      case ADDED -> Message.of("新增", "new");
      case CHANGED -> Message.of("改动", "changed");
      case GONE -> Message.of("删除", "gone");
    };
  }

  private static Message pages(SiteDifference difference) {
    return Message.of(
        "页面：新增{0}个，改动{1}个，删除{2}个。",
        "Pages: {0} added, {1} changed, {2} gone.",
        difference.pages(Kind.ADDED),
        difference.pages(Kind.CHANGED),
        difference.pages(Kind.GONE));
  }

  private Message doubt() {
    if (!source.isInGit()) {
      return Message.of(
          "工作区不在 Git 里，没有源提交可查。", "The workspace is not in Git: there is no source commit.");
    }
    if (source.commit().isEmpty()) {
      return Message.of("工作区的 Git 仓库还没有提交。", "The workspace's repository has no commit yet.");
    }
    return source.changed().isEmpty()
        ? Message.of("源提交还没有推送。", "The source commit was not pushed yet.")
        : Message.of(
            "生成时有{0}个文件改动后还没有提交，网站不完全是源提交的样子。",
            "Files not committed when it was built: {0}; the site is not what the source commit"
                + " gives.",
            source.changed().size());
  }
}
