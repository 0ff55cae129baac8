package org.jiedu.markdown.alert;

import org.commonmark.node.CustomNode;

/** {@code [!NOTE]} or the like, wherever it stands. None is left after parsing. */
final class AlertMarker extends CustomNode {
  private final AlertType type;
  private final String text;

  /**
   * Describes a marker.
   *
   * @param text how it is written, with its brackets
   */
  AlertMarker(AlertType type, String text) {
    this.type = type;
    this.text = text;
  }

  AlertType type() {
    return type;
  }

  String text() {
    return text;
  }
}
