package org.jiedu.markdown.alert;

/** Makes alerts for tests of other rooms. */
public final class Alerts {
  private Alerts() {}

  /** Returns an alert without children. */
  public static Alert of(AlertType type) {
    return new Alert(type);
  }
}
