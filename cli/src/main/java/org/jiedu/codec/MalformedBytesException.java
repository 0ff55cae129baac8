package org.jiedu.codec;

/** Bytes were not written by the codec that reads them. */
public final class MalformedBytesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Reports what is wrong. */
  public MalformedBytesException(String message) {
    super(message);
  }

  MalformedBytesException(Throwable cause) {
    super(cause);
  }
}
