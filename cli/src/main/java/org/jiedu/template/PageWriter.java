package org.jiedu.template;

import java.io.Writer;
import java.nio.CharBuffer;
import java.util.Arrays;

/**
 * Takes what a template writes. A {@link java.io.StringWriter} would take a lock for each of the
 * thousands of pieces of a page and copy all of it once more at the end. Belongs to one thread.
 */
final class PageWriter extends Writer {
  // Most pages have no more.
  private static final int USUAL = 1 << 15;

  private char[] characters = new char[USUAL];
  private int length;

  /** Returns all that was written; nothing is written any more. */
  CharBuffer text() {
    return CharBuffer.wrap(characters, 0, length);
  }

  @Override
  public void write(int character) {
    makeRoom(1);
    characters[length++] = (char) character;
  }

  @Override
  public void write(char[] from, int offset, int count) {
    makeRoom(count);
    System.arraycopy(from, offset, characters, length, count);
    length += count;
  }

  @Override
  public void write(String from, int offset, int count) {
    makeRoom(count);
    from.getChars(offset, offset + count, characters, length);
    length += count;
  }

  private void makeRoom(int count) {
    if (characters.length - length < count) {
      characters = Arrays.copyOf(characters, Math.max(2 * characters.length, length + count));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
