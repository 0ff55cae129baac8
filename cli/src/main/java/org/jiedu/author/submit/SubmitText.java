package org.jiedu.author.submit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiedu.author.submit.OwnChanges.Folder;
import org.jiedu.author.submit.OwnChanges.Kind;
import org.jiedu.diagnostic.Message;

/**
 * Says in a commit which policies and packages a clerk changed.
 *
 * @param language {@code zh}, or any other for English
 * @param own the clerk's own words in place of ours
 */
public record SubmitText(String language, Optional<String> own) {
  private static final String POLICIES = "policies/";

  /** Returns the whole message of the commit. */
  String of(List<Folder> folders) {
    if (own.isPresent()) {
      return own.get().strip() + "\n";
    }
    if (folders.size() == 1) {
      return line(folders.get(0)).in(language) + "\n";
    }
    StringBuilder text = new StringBuilder(subject(folders).in(language)).append("\n\n");
    folders.forEach(folder -> text.append("- ").append(line(folder).in(language)).append('\n'));
    return text.toString();
  }

  private static Message subject(List<Folder> folders) {
    long policies = folders.stream().filter(folder -> folder.name().startsWith(POLICIES)).count();
    List<Message> parts =
        Stream.of(
                count(folders.size() - policies, "{0}个解读包", "packages {0}"),
                count(policies, "{0}份政策文件", "policies {0}"))
            .flatMap(Optional::stream)
            .toList();
    return Message.of(
        "提交改动：" + String.join("、", parts.stream().map(Message::zh).toList()),
        "Submit changes: " + String.join(", ", parts.stream().map(Message::en).toList()));
  }

  private static Optional<Message> count(long number, String zh, String en) {
    return number == 0 ? Optional.empty() : Optional.of(Message.of(zh, en, number));
  }

  /** Returns what became of a folder, in a few words. */
  public static Message line(Folder folder) {
    boolean isPolicy = folder.name().startsWith(POLICIES);
    return word(folder.kind())
        .and(isPolicy ? Message.of("政策文件 ", "policy ") : Message.of("解读包 ", "package "))
        .and(Message.of("{0}", "{0}", folder.name().replaceFirst("^" + POLICIES, "")));
  }

  private static Message word(Kind kind) {
    return switch (kind) {
      case NEW -> Message.of("新增", "Add ");
      case CHANGED -> Message.of("修改", "Change ");
      case GONE -> Message.of("删除", "Remove ");
    };
  }
}
