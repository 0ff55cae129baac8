package org.jiedu.codec;

/**
 * Writes values of one type as bytes and reads them back. The bytes do not say what they are: only
 * the same codec can read them. Safe for use by several threads.
 *
 * @param <T> the type
 */
public interface Codec<T> {

  /** Writes a value. */
  void write(T value, Encoder to);

  /**
   * Reads what {@link #write} has written.
   *
   * @throws MalformedBytesException if it is nothing of the kind
   */
  T read(Decoder from);
}
