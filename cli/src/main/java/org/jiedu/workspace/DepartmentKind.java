package org.jiedu.workspace;

/** What a department of the register is. */
public enum DepartmentKind {
  GOVERNMENT,
  GENERAL_OFFICE,
  DEPARTMENT,
  PARTY,
  CONGRESS
}
