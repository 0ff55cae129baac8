package org.jiedu.page;

import java.util.List;
import org.jiedu.content.Withdrawal;

/** Tells readers that a text was taken back. */
final class Withdrawals {
  private Withdrawals() {}

  static List<Fact> facts(Withdrawal withdrawal, Phrases phrases) {
    return List.of(
        new Fact(
            "withdrawn-on",
            phrases.word("withdrawn-on"),
            phrases.same(withdrawal.on().value().toString())),
        new Fact(
            "withdrawn-reason", phrases.word("withdrawn-reason"), phrases.of(withdrawal.reason())));
  }
}
