package org.jiedu.diagnostic;

/**
 * What a rule is for, as {@code jiedu explain} tells it.
 *
 * @param when what is found; completes the table of rules, so without a full stop
 * @param because why the rule is there, and the document that it comes from
 * @param wrong the least text that breaks the rule
 * @param right the same text as it should be
 */
public record Explanation(Message when, Message because, String wrong, String right) {
  static final Explanation NONE = new Explanation(Message.of("", ""), Message.of("", ""), "", "");
}
