package org.jiedu.content;

/** The disclosure attribute of a document (政府信息公开条例). */
public enum Disclosure {
  /** 主动公开. */
  PUBLIC,
  /** 依申请公开. */
  ON_REQUEST,
  /** 不予公开. */
  WITHHELD
}
