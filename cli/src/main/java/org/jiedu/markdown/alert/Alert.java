package org.jiedu.markdown.alert;

import org.commonmark.node.CustomBlock;

/** A passage set apart for the reader: a note, a warning, an example. Its children are blocks. */
public final class Alert extends CustomBlock {
  private final AlertType type;

  Alert(AlertType type) {
    this.type = type;
  }

  /** Returns what the alert is about. */
  public AlertType type() {
    return type;
  }
}
