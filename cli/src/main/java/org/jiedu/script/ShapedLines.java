package org.jiedu.script;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The lines that were shaped last. To shape a line takes HarfBuzz longer than all else that is done
 * with it, and the same one is asked for again and again: to be measured, wrapped and painted, on a
 * phone's drawing, a wide one and a picture. Safe for use by several threads.
 */
final class ShapedLines {
  private static final int MOST = 512;

  /** In UTF-16 units: a longer text is a paragraph, which is wrapped once and not seen again. */
  private static final int LONGEST = 256;

  private record Key(String text, boolean isTibetan, boolean isBold) {}

  private final Map<Key, LineLayout> lines = new Latest();

  /** Returns a line from here, or shapes it. Nobody adds to a line that is here. */
  LineLayout find(String text, Language language, boolean isBold, Supplier<LineLayout> shape) {
    if (text.length() > LONGEST) {
      return shape.get();
    }
    Key key = new Key(text, language.isTibetan(), isBold);
    synchronized (lines) {
      LineLayout known = lines.get(key);
      if (known != null) {
        return known;
      }
    }
    // Outside the lock, so that threads shape side by side.
    LineLayout shaped = shape.get();
    synchronized (lines) {
      lines.put(key, shaped);
    }
    return shaped;
  }

  private static final class Latest extends LinkedHashMap<Key, LineLayout> {
    Latest() {
      super(MOST, .75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, LineLayout> eldest) {
      return size() > MOST;
    }
  }
}
