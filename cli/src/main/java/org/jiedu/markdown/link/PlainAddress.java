package org.jiedu.markdown.link;

/** An address of letters, digits and few marks, as nearly all are: it stands as it is anywhere. */
public final class PlainAddress {
  private static final String MARKS = "-_.:/#";

  private PlainAddress() {}

  /**
   * Returns whether an address is one: no character of it can be hidden, stand for another or have
   * to be encoded.
   */
  public static boolean is(String address) {
    for (int i = 0; i < address.length(); i++) {
      char character = address.charAt(i);
      boolean isLetterOrDigit =
          (character >= 'a' && character <= 'z')
              || (character >= 'A' && character <= 'Z')
              || (character >= '0' && character <= '9');
      if (!isLetterOrDigit && MARKS.indexOf(character) < 0) {
        return false;
      }
    }
    return true;
  }
}
