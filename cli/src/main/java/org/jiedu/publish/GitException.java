package org.jiedu.publish;

import java.io.IOException;
import org.jiedu.diagnostic.Message;

/** Says in one sentence, in either language, what Git could not do. Nothing was published then. */
public final class GitException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Message sentence;

  GitException(Message sentence) {
    super(sentence.en());
    this.sentence = sentence;
  }

  GitException(Message sentence, IOException cause) {
    super(sentence.en(), cause);
    this.sentence = sentence;
  }

  /** Returns the sentence for the user. */
  public Message sentence() {
    return sentence;
  }
}
