package org.jiedu.git;

import java.io.IOException;
import org.jiedu.diagnostic.Message;

/** Says in one sentence, in either language, what Git could not do. */
public final class GitException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Message sentence;

  /** Makes one of a sentence. */
  public GitException(Message sentence) {
    super(sentence.en());
    this.sentence = sentence;
  }

  /** Makes one of a sentence and what came before it. */
  public GitException(Message sentence, IOException cause) {
    super(sentence.en(), cause);
    this.sentence = sentence;
  }

  /** Returns the sentence for the user. */
  public Message sentence() {
    return sentence;
  }
}
