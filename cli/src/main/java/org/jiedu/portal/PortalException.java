package org.jiedu.portal;

import java.io.IOException;
import org.jiedu.diagnostic.Message;

/** Says in one sentence, in either language, why a portal cannot do what it should. */
public final class PortalException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Message sentence;

  /** Makes the failure that a sentence tells. */
  public PortalException(Message sentence) {
    super(sentence.en());
    this.sentence = sentence;
  }

  /** Makes the failure that a sentence tells, with what made it. */
  public PortalException(Message sentence, Throwable cause) {
    super(sentence.en(), cause);
    this.sentence = sentence;
  }

  /** Returns the sentence for the user. */
  public Message sentence() {
    return sentence;
  }
}
