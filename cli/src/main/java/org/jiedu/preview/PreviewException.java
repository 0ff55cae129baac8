package org.jiedu.preview;

import java.io.IOException;
import org.jiedu.diagnostic.Message;

/** Says in one sentence, in either language, why there can be no preview. */
public final class PreviewException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Message sentence;

  PreviewException(Message sentence, Throwable cause) {
    super(sentence.en(), cause);
    this.sentence = sentence;
  }

  /** Returns the sentence for the user. */
  public Message sentence() {
    return sentence;
  }
}
