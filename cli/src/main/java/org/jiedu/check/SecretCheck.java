package org.jiedu.check;

import java.util.List;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Rule;
import org.jiedu.diagnostic.Severity;
import org.jiedu.source.SourceText;

/** Finds marks of secrecy: what bears one is not published, and this tool is no place for it. */
final class SecretCheck implements Check {
  static final Rule SECRET_MARKING =
      Rule.fixedError("secret-marking")
          .when(
              "有密级标志（绝密、机密、秘密加★或者期限）或者份号；“内部文件”“不得外传”“发至某级”单独成行的是警告",
              "a mark of secrecy (绝密, 机密 or 秘密 with ★ or a period) or a copy number stands alone on a"
                  + " line or in the first five lines; a warning for 内部文件, 不得外传, 发至…级 alone on a"
                  + " line")
          .because(
              "政府信息公开前先做保密审查，先审查、后公开；带密级标志、份号的文件不能放进来。句子里说到“国家秘密”“商业秘密”不算。",
              "Secrecy is reviewed before publication, item by item; a document that bears a mark of"
                  + " secrecy or a copy number does not belong here. Words about secrets within a"
                  + " sentence are no marks.")
          .example(
              """
              机密★10年

              关于某项工作的通知
              """,
              """
              关于某项工作的通知
              """);

  @Override
  public List<Rule> rules() {
    return List.of(SECRET_MARKING);
  }

  @Override
  public void check(PolicyTexts texts, Diagnostics diagnostics) {
    texts.files().forEach(text -> report(text, diagnostics));
  }

  @Override
  public void check(PackageTexts texts, Diagnostics diagnostics) {
    texts.files().forEach(text -> report(text, diagnostics));
  }

  private static void report(SourceText text, Diagnostics diagnostics) {
    for (SecretMark mark : SecretMark.findAll(text)) {
      diagnostics.report(
          SECRET_MARKING,
          mark.isSoft() ? Severity.WARNING : Severity.ERROR,
          text.place(mark.start(), mark.end()),
          message(mark));
    }
  }

  private static Message message(SecretMark mark) {
    return mark.isSoft()
        ? Message.of(
            "“{0}”是不公开的标记；请确认这份内容可以公开，可以公开的删去这一行。",
            "“{0}” asks to keep this in the house; make sure that it may be published, then delete"
                + " the line.",
            mark.words())
        : Message.of(
            "“{0}”是密级标志或者份号；涉密文件不能放进来，请立即停止，交保密部门处理。",
            "“{0}” is a mark of secrecy or a copy number; such a document must not be here: stop and"
                + " hand it to whoever answers for secrecy.",
            mark.words());
  }
}
