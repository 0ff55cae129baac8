package org.jiedu.content;

/** How an interpretation explains (解读形式). */
public enum Form {
  TEXT,
  QUESTIONS,
  DIAGRAM,
  AUDIO,
  VIDEO,
  PRESS_CONFERENCE,
  INTERVIEW,
  EXPERT,
  MEDIA;

  /** Returns whether an interpretation of this form needs every section. */
  public boolean isFull() {
    return this == TEXT || this == QUESTIONS;
  }
}
