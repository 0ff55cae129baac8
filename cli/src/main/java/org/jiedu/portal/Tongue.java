package org.jiedu.portal;

/** A language that a portal speaks to those who push. */
public enum Tongue {
  /** Chinese. */
  ZH,
  /** English. */
  EN
}
