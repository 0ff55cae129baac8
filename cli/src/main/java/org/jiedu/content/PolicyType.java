package org.jiedu.content;

/** What a policy is. */
public enum PolicyType {
  NORMATIVE,
  RULE,
  LAW,
  PLAN,
  NOTICE,
  REPLY,
  MEETING,
  CONSULTATION;

  /** Returns whether documents of this type bear a document number. */
  public boolean isNumbered() {
    return this != LAW && this != MEETING && this != CONSULTATION;
  }
}
