package org.jiedu.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiedu.git.PushAnswer.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Git and the hosts in use answer to a push. */
final class PushAnswerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[rejected] (fetch first) | OVERTAKEN",
        "[rejected] (non-fast-forward) | OVERTAKEN",
        "[remote rejected] (failed to update ref) | OVERTAKEN",
        "[remote rejected] (cannot lock ref 'refs/heads/site': is at 1 but expected 2) | OVERTAKEN",
        "[remote rejected] (failed to lock) | OVERTAKEN",
        "[remote rejected] (reference already exists) | OVERTAKEN",
        "[remote rejected] (pre-receive hook declined) | REFUSED",
        "[remote rejected] (branch is currently checked out) | REFUSED",
        "[remote rejected] (protected branch hook declined) | REFUSED",
        "[remote rejected] (unpacker error) | FAILED",
        "[remote failure] (remote failed to report status) | FAILED",
      })
  void readsWhyNot(String words, Outcome expected) {
    String out = "To /srv/x.git\n!\t1234:refs/heads/site\t" + words + "\nDone\n";

    assertThat(PushAnswer.of(new GitAnswer(1, out, "")).outcome()).isEqualTo(expected);
  }

  @Test
  void withoutAnAnswerTheOtherSideWasNotReached() {
    String err = "warning: slow\nfatal: unable to access 'https://u:p@host/': refused\nfatal: x\n";

    PushAnswer answer = PushAnswer.of(new GitAnswer(128, "", err));

    assertThat(answer.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(answer.reason()).isEqualTo("unable to access 'https://***@host/': refused");
  }

  @Test
  void aRemotesLinesDoNotTalkToTheTerminal() {
    String err = "remote: 网址 https://t@h/\u001B[31m红\u001B[0m\u0007\u001B[K\nremote: \nTo x\n";

    PushAnswer answer = PushAnswer.of(new GitAnswer(0, "", err));

    assertThat(answer.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(answer.remoteLines()).containsExactly("网址 https://***@h/红");
  }
}
