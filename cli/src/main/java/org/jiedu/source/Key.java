package org.jiedu.source;

/**
 * A key that a mapping may have.
 *
 * @param name as authors write it
 * @param kind what its value is
 * @param isRequired whether a mapping without it is refused
 * @param about what it says, in Chinese, for who writes it in an editor; empty where its name is
 *     enough
 * @param <T> what its value is read into
 */
public record Key<T>(String name, Kind<T> kind, boolean isRequired, String about) {

  /** By the name: what the compiler makes for records takes many times as long in short runs. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Returns a key that must be there. */
  public static <T> Key<T> required(String name, Kind<T> kind) {
    return new Key<>(name, kind, true, "");
  }

  /** Returns a key that may be left out. */
  public static <T> Key<T> optional(String name, Kind<T> kind) {
    return new Key<>(name, kind, false, "");
  }

  /**
   * Returns the key with a sentence about it.
   *
   * @param sentence in Chinese
   */
  public Key<T> about(String sentence) {
    return new Key<>(name, kind, isRequired, sentence);
  }
}
