package org.jiedu.search;

import java.util.ArrayList;
import java.util.List;

/** Keeps what it takes in a list. */
final class ListedOverflow implements Overflow {
  private final List<char[]> all = new ArrayList<>();

  @Override
  public synchronized long put(char[] units) {
    all.add(units);
    return all.size() - 1L;
  }

  @Override
  public synchronized char[] get(long place, int length) {
    char[] units = all.get((int) place);
    if (units.length != length) {
      throw new IllegalArgumentException(length + " are asked for, of " + units.length);
    }
    return units;
  }

  int size() {
    return all.size();
  }
}
