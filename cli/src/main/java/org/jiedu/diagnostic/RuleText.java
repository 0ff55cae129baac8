package org.jiedu.diagnostic;

import java.util.Optional;

/**
 * What there is to tell of a rule, in whole sentences.
 *
 * @param rule the rule, with its explanation
 */
public record RuleText(Rule rule) {

  /** Returns how grave it is, and whether that can be changed; a clause. */
  public Message grade() {
    Message grade =
        switch (rule.severity()) {
          case ERROR -> Message.of("错误", "error");
          case WARNING -> Message.of("警告", "warning");
          case OFF -> Message.of("默认不查", "off by default");
        };
    return rule.isFixed() ? grade.and(Message.of("，不能更改", ", fixed")) : grade;
  }

  /** Returns what it finds. */
  public Message found() {
    Message when = rule.explanation().when();
    return Message.of("查什么：{0}。", "Found when {1}.", when.zh(), when.en());
  }

  /** Returns how an author lets a finding stand, or who switches the rule on, if anybody can. */
  public Optional<Message> excuse() {
    return rule.id().startsWith("allow-") ? Optional.empty() : Optional.of(sentence());
  }

  private Message sentence() {
    if (rule.isFixed()) {
      return Message.of(
          "这条规则不能在 site.yaml 里更改，也不能豁免。",
          "Neither site.yaml nor a jiedu-allow comment has a say in this rule.");
    }
    if (rule.severity() == Severity.OFF) {
      return Message.of(
          "要检查这一条，在 site.yaml 的 rules: 下写“{0}: warning”。",
          "To have it checked, put “{0}: warning” under rules: in site.yaml.", rule.id());
    }
    return Message.of(
        "确有理由保留的，在上一行写注释：Markdown 写 <!-- jiedu-allow {0}: 理由 -->，YAML 写 # jiedu-allow {0}: 理由。",
        "To let one finding stand, write a comment on the line before it:"
            + " <!-- jiedu-allow {0}: reason --> in Markdown, # jiedu-allow {0}: reason in YAML.",
        rule.id());
  }
}
