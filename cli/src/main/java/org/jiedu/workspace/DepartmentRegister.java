package org.jiedu.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The departments that a workspace knows, by id. */
public final class DepartmentRegister {
  private final Map<String, Department> departments = new TreeMap<>();

  /** Makes a register. */
  public DepartmentRegister(List<Department> departments) {
    departments.forEach(department -> this.departments.put(department.id().value(), department));
  }

  /** Returns the department with an id. */
  public Optional<Department> find(String id) {
    return Optional.ofNullable(departments.get(id));
  }

  /** Returns all departments, by id. */
  public List<Department> all() {
    return List.copyOf(departments.values());
  }

  /** Returns all ids in order. */
  public List<String> ids() {
    return List.copyOf(departments.keySet());
  }
}
