package org.jiedu.diagnostic;

/** How grave a finding is: an error stops the work, a warning does not, off is not shown. */
public enum Severity {
  ERROR,
  WARNING,
  OFF
}
