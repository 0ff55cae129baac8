package org.jiedu.template;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A page as it was rendered.
 *
 * @param text its characters, in an array; nobody changes them
 */
public record PageHtml(CharBuffer text) {

  /** Returns the page in UTF-8. */
  public byte[] bytes() {
    CharsetEncoder encoder =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    // Never too small: most characters of a page take one byte, and none takes more than three.
    ByteBuffer bytes = ByteBuffer.allocate(3 * text.remaining());
    encoder.encode(text.duplicate(), bytes, true);
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
