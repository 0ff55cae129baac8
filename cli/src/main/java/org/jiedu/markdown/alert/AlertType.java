package org.jiedu.markdown.alert;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an alert is about; the names are those between {@code [!} and {@code ]}. */
public enum AlertType {
  NOTE,
  IMPORTANT,
  WARNING,
  TIP,
  EXAMPLE;

  /** Returns the type of that name, in capitals or not. */
  static Optional<AlertType> named(String name) {
    String wanted = name.toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(type -> type.name().equals(wanted)).findFirst();
  }
}
