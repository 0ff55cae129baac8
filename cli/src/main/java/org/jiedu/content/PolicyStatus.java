package org.jiedu.content;

/** Whether a policy holds. */
public enum PolicyStatus {
  IN_FORCE,
  NOT_YET_EFFECTIVE,
  AMENDED,
  REPEALED,
  EXPIRED
}
