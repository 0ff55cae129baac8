package org.jiedu.check;

import java.time.LocalDate;
import java.util.List;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyHead;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.Library;
import org.jiedu.script.Language;
import org.jiedu.source.LocalText;

/** Holds policies that are not public to a folder without a text, and with a reason. */
final class DisclosureCheck implements Check {
  static final Rule WITHHELD_TEXT =
      Rule.fixedError("withheld-text")
          .when("不是主动公开的文件，文件夹里有正文或者附件", "a policy that is not public has a text or files here")
          .because(
              "放进来的文件会随网站一起保存、传送，也会留在历史记录里；不公开的正文从一开始就不能放进来（本工具的规定）。",
              "What stands here is kept and sent with the site, and stays in its"
                  + " history; the text of what is not public must never come here. This is"
                  + " the project's own rule.")
          .example(
              """
              content/policies/caizheng-2026-30/policy.yaml（disclosure: on-request）
              content/policies/caizheng-2026-30/zh.md
              """,
              """
              content/policies/caizheng-2026-30/policy.yaml（disclosure: on-request）
              """);

  static final Rule DISCLOSURE_REASON_MISSING =
      Rule.error("disclosure-reason-missing")
          .when("不是主动公开的文件没有写明理由", "a policy that is not public gives no reason")
          .because(
              "“对拟不公开的政策性文件，要依法依规说明理由”，没有说明的可以退文（" + Documents.OPENNESS_NOTICE_ZH + "）。",
              "Who does not mean to publish a policy gives the reason, or it is sent"
                  + " back ("
                  + Documents.OPENNESS_NOTICE_EN
                  + ").")
          .example(
              """
              # policy.yaml
              disclosure: on-request
              """,
              """
              # policy.yaml
              disclosure: on-request
              disclosure-reason: {zh: 公开会损害个人隐私。, bo: སྤྱི་བསྒྲགས་བྱས་ན་སྒེར་གྱི་གསང་དོན་ལ་གནོད།}
              """);

  private static final String YAML = "policy.yaml";

  @Override
  public List<Rule> rules() {
    return List.of(WITHHELD_TEXT, DISCLOSURE_REASON_MISSING);
  }

  @Override
  public void check(Library library, LocalDate today, Diagnostics diagnostics) {
    for (Policy policy : library.policies()) {
      if (!policy.head().isPublic()) {
        reportText(policy, diagnostics);
        reportReason(policy, library.site().languages(), diagnostics);
      }
    }
  }

  // No finding quotes the text: it would come into a log that others read.
  private static void reportText(Policy policy, Diagnostics diagnostics) {
    Message message =
        Message.of(
            "这份文件不是主动公开的，文件夹里不能有它的正文、标题或附件；请删去本文件。",
            "This policy is not public: its folder may hold no text, title or file; delete this"
                + " file.");
    for (String file : policy.files()) {
      boolean isText = file.endsWith(".md");
      if (!file.equals(YAML)) {
        String path = policy.file(file);
        diagnostics.report(
            WITHHELD_TEXT, isText ? Place.startOf(path) : Place.whole(path), message);
      }
    }
    for (PolicyHead.Attachment attachment : policy.head().attachments()) {
      diagnostics.report(
          WITHHELD_TEXT,
          attachment.file().place(),
          Message.of(
              "这份文件不是主动公开的，不能列出附件；请删去 attachments。",
              "This policy is not public and may list no attachments; delete them."));
    }
  }

  private static void reportReason(
      Policy policy, List<Language> languages, Diagnostics diagnostics) {
    boolean isGiven = policy.head().disclosureReason().isPresent();
    Place place = policy.head().disclosureReason().map(LocalText::place).orElse(policy.yamlStart());
    if (!isGiven) {
      diagnostics.report(
          DISCLOSURE_REASON_MISSING,
          place,
          Message.of(
              "这份文件不是主动公开的，应当用 disclosure-reason 写明理由。",
              "This policy is not public; give the reason under disclosure-reason."));
      return;
    }
    for (Language language : languages) {
      if (policy.head().disclosureReason().flatMap(reason -> reason.in(language)).isEmpty()) {
        Message name = LanguageName.of(language);
        diagnostics.report(
            DISCLOSURE_REASON_MISSING,
            place,
            Message.of(
                "不公开的理由缺少" + name.zh() + "；请补上。",
                "The reason for not being public is not there in " + name.en() + "; add it."));
      }
    }
  }
}
