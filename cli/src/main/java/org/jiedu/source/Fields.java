package org.jiedu.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedu.diagnostic.Place;

/** The values of one mapping, by key, each already of its kind. */
public final class Fields {
  private final Place place;
  private final Map<Key<?>, Object> values;
  private final LocalText texts;

  Fields(Place place, Map<Key<?>, Object> values, LocalText texts) {
    this.place = place;
    this.values = values;
    this.texts = texts;
  }

  /** Returns the whole mapping's place. */
  public Place place() {
    return place;
  }

  /** Returns the texts that stand under the languages' own tags in a localized mapping. */
  public LocalText texts() {
    return texts;
  }

  /** Returns a key's value, or empty if the key is not there or its value was refused. */
  public <T> Optional<T> find(Key<T> key) {
    @SuppressWarnings("unchecked") // Format puts under a key only what the key's own kind read
    T value = (T) values.get(key);
    return Optional.ofNullable(value);
  }

  /** Returns the value of a required key. */
  public <T> T get(Key<T> key) {
    return find(key).orElseThrow();
  }

  /** Returns a list, empty if the key is not there. */
  public <T> List<T> list(Key<List<T>> key) {
    return find(key).orElse(List.of());
  }
}
